'use client'

import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'

type StepperProps = {
  label: string
  hint?: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
  lessLabel: string
  moreLabel: string
  busy?: boolean
}

const KEY = 'grid w-12 place-items-center hover:bg-hover aria-disabled:opacity-55 desk:w-8 [&>svg]:size-icon-small'

/** A small whole number with a key on each side. Arrows, Home and End work on the number itself. */
export function Stepper({ label, hint, value, min, max, onChange, lessLabel, moreLabel, busy }: StepperProps) {
  const id = useId()
  const step = (next: number) => {
    const kept = Math.min(max, Math.max(min, next))
    if (!busy && kept !== value) onChange(kept)
  }
  const KEYS: Record<string, number> = { ArrowUp: value + 1, ArrowDown: value - 1, Home: min, End: max }
  return (
    <div className="flex min-h-control items-center justify-between gap-4 py-1">
      <span className="min-w-0 text-label">
        <span id={id}>{label}</span>
        {hint && <small className="block text-meta text-ink-3">{hint}</small>}
      </span>
      <span
        aria-busy={busy}
        className="inline-flex min-h-control-small flex-none overflow-hidden rounded-control border-edge border-line-strong desk:min-h-8"
      >
        <button
          type="button"
          aria-label={lessLabel}
          aria-disabled={value <= min}
          onClick={() => step(value - 1)}
          className={KEY}
        >
          <Minus />
        </button>
        <span
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={id}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          onKeyDown={(event) => {
            const next = KEYS[event.key]
            if (next === undefined) return
            event.preventDefault()
            step(next)
          }}
          className="grid w-12 place-items-center border-x text-body font-[650] tabular-nums focus-visible:-outline-offset-3 desk:w-9"
        >
          {value}
        </span>
        <button
          type="button"
          aria-label={moreLabel}
          aria-disabled={value >= max}
          onClick={() => step(value + 1)}
          className={KEY}
        >
          <Plus />
        </button>
      </span>
    </div>
  )
}
