'use client'

import { clsx } from 'clsx'
import { useId, type ReactNode } from 'react'

type SegmentedProps<Value extends string> = {
  /** What is chosen, for screen readers. */
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[]
  /** Fill the width in equal parts. */
  block?: boolean
}

/** One of two to five, all visible. Native radio buttons: arrows move, the group is one stop. */
export function Segmented<Value extends string>({ label, value, onChange, options, block }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx(
        'auto-cols-fr grid-flow-col gap-1 rounded-[10px] border bg-sunken p-1 desk:gap-0.5 desk:p-0.5',
        block ? 'grid' : 'inline-grid',
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            'relative inline-flex min-h-control-small items-center justify-center gap-2 rounded-tile border border-transparent px-4 text-label whitespace-nowrap text-ink-2 desk:px-2.5',
            'has-checked:border-line-strong has-checked:bg-chosen has-checked:text-chosen-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            'forced-colors:has-checked:border-2 forced-colors:has-checked:border-[Highlight]',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 appearance-none rounded-tile outline-none"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  )
}
