'use client'

import { clsx } from 'clsx'
import { useId, type ReactNode } from 'react'

export type RadioOption<Value extends string> = {
  value: Value
  label: ReactNode
  /** A second line. */
  text?: ReactNode
  /** Before the words: an avatar. */
  picture?: ReactNode
  /** At the end of the line. */
  aside?: ReactNode
}

type RadioListProps<Value extends string> = {
  /** What is chosen, for screen readers. */
  label: string
  value: Value | undefined
  onChange: (value: Value) => void
  options: readonly RadioOption<Value>[]
  className?: string
}

/** One of many, a line each. Native radio buttons: arrows move, the group is one stop, the whole line is the target. */
export function RadioList<Value extends string>({ label, value, onChange, options, className }: RadioListProps<Value>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx(
        'flex-none divide-y overflow-y-auto rounded-control border-edge border-line-strong bg-surface glove:grid glove:gap-4 glove:divide-y-0 glove:border-0',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            'relative flex min-h-control items-center gap-3.5 px-4 py-2 hover:bg-hover has-checked:bg-selected desk:min-h-9 desk:gap-2.5 desk:px-3 desk:py-1.5 glove:border',
            'has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-focus',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="size-6 flex-none appearance-none rounded-full border-edge border-line-strong bg-surface outline-none checked:border-[0.4375rem] checked:border-action forced-colors:appearance-auto desk:size-4.5 desk:checked:border-[0.3125rem]"
          />
          {option.picture}
          <span className="min-w-0 flex-1 text-label">
            {option.label}
            {option.text && <small className="block truncate text-meta font-normal text-ink-3">{option.text}</small>}
          </span>
          {option.aside}
        </label>
      ))}
    </div>
  )
}
