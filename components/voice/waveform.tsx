'use client'

const STEP = 3

/** How loud each part of a note is, and by colour how far it was played (`share`, 0 to 1). */
export function Waveform({ levels, share }: { levels: readonly number[]; share: number }) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${levels.length * STEP - 1} 24`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-x-0 top-1/2 h-9 w-full -translate-y-1/2 rtl:-scale-x-100 desk:h-6"
    >
      {levels.map((level, at) => (
        <rect
          key={at}
          x={at * STEP}
          width={2}
          y={11 - level * 11}
          height={2 + level * 22}
          className={at < share * levels.length ? 'fill-action' : 'fill-line-strong'}
        />
      ))}
    </svg>
  )
}
