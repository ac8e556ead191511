'use client'

import { clsx } from 'clsx'
import { useId, type ComponentProps, type ReactNode } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  /** Keep the label for screen readers only, for rows of a table. */
  hideLabel?: boolean
  hint?: ReactNode
  /** Some but not all. */
  indeterminate?: boolean
}

/** A native checkbox with its label as the target. */
export function Checkbox({ label, hideLabel, hint, indeterminate = false, className, ...props }: CheckboxProps) {
  const hintId = useId()
  return (
    <label
      className={clsx(
        'relative inline-flex items-center gap-3 text-label desk:gap-2',
        !hideLabel && 'min-h-control-small',
        className,
      )}
    >
      <input
        {...props}
        ref={(box) => {
          if (box) box.indeterminate = indeterminate
        }}
        type="checkbox"
        aria-describedby={hint ? hintId : undefined}
        className="tick size-7 desk:size-4.5"
      />
      <span className={clsx(hideLabel && 'quiet-until-focus')}>
        {label}
        {hint && (
          <small id={hintId} className="block text-meta text-ink-3">
            {hint}
          </small>
        )}
      </span>
    </label>
  )
}
