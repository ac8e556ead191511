import { clsx } from 'clsx'

const SEGMENTS = Array.from({ length: 12 }, (_, index) => index)

const TONES = {
  calm: 'bg-ink-3',
  due: 'bg-(--gauge-due)',
  breached: 'bg-red',
  go: 'bg-action',
}

type GaugeProps = {
  /** 0 to 1. Every started segment is lit; breached lights all. */
  value: number
  tone?: keyof typeof TONES
  /** What is measured. Leave it out when words beside it already say so: the gauge is then only a picture. */
  label?: string
  /** The value in words, for screen readers, for example "1.1 of 2.4 MB". */
  valueText?: string
  /** `progress` for something that runs to its end, `meter` for a level. */
  kind?: 'progress' | 'meter'
  size?: 'small' | 'medium'
  className?: string
}

/** Twelve segments that deplete toward the inline end. Always with a number beside it. */
export function Gauge({
  value,
  tone = 'calm',
  label,
  valueText,
  kind = 'meter',
  size = 'medium',
  className,
}: GaugeProps) {
  const share = tone === 'breached' ? 1 : Math.min(1, Math.max(0, value))
  const lit = Math.ceil(share * 12)
  const spoken = label && {
    role: kind === 'progress' ? 'progressbar' : 'meter',
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'aria-valuenow': Math.round(share * 100),
    'aria-valuetext': valueText,
  }
  return (
    <span
      {...(spoken || { 'aria-hidden': true })}
      className={clsx(
        'flex flex-none gap-0.5 forced-color-adjust-none',
        size === 'small' ? 'h-1.5 w-18' : 'h-2 w-full',
        className,
      )}
    >
      {SEGMENTS.map((segment) => (
        <i key={segment} className={clsx('flex-1', segment < lit ? TONES[tone] : 'bg-(--gauge-off)')} />
      ))}
    </span>
  )
}
