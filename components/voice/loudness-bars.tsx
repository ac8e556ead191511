'use client'

const WIDTH = 48

/** The last seconds of sound, newest at the end; flat when the microphone hears nothing. */
export function LoudnessBars({ loudness }: { loudness: readonly number[] }) {
  const first = WIDTH - loudness.length
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH * 3} 24`}
      preserveAspectRatio="none"
      className="h-8 min-w-16 flex-1 fill-current text-red-text rtl:-scale-x-100 desk:h-5"
    >
      {loudness.map((level, at) => (
        <rect key={first + at} x={(first + at) * 3} width={2} y={11 - level * 11} height={2 + level * 22} />
      ))}
    </svg>
  )
}
