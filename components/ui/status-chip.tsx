import { clsx } from 'clsx'
import { Shape, type ShapeName } from './shape'
import type { ReactNode } from 'react'

export type Tone = 'amber' | 'action' | 'violet' | 'green' | 'red' | 'neutral' | 'quiet'

const TEXT: Record<Tone, string> = {
  amber: 'text-amber-text',
  action: 'text-action-text',
  violet: 'text-violet-text',
  green: 'text-green-text',
  red: 'text-red-text',
  neutral: 'text-ink-2',
  quiet: 'text-ink-3',
}

const GROUND: Record<Tone, string> = {
  amber: 'bg-amber-soft',
  action: 'bg-action-soft',
  violet: 'bg-violet-soft',
  green: 'bg-green-soft',
  red: 'bg-red-soft',
  neutral: 'bg-sunken',
  quiet: 'bg-sunken text-ink-2',
}

type StatusChipProps = {
  shape?: ShapeName
  tone: Tone
  /** On its tint, standing alone; without it the words stand in a line of text. */
  chip?: boolean
  /** Bold, for priorities. */
  strong?: boolean
  /** The words. Colour and shape never stand alone. */
  children: ReactNode
  className?: string
}

/** Colour, shape and word, always all three. */
export function StatusChip({ shape, tone, chip, strong, children, className }: StatusChipProps) {
  return (
    <span
      className={clsx(
        'inline-flex min-w-0 items-center gap-[0.45em] text-meta whitespace-nowrap',
        strong ? 'font-bold' : 'font-semibold',
        TEXT[tone],
        chip && ['rounded-chip border border-(--chip-edge) px-[0.55em] py-0.5', GROUND[tone]],
        className,
      )}
    >
      {shape && <Shape name={shape} />}
      <span className="truncate">{children}</span>
    </span>
  )
}
