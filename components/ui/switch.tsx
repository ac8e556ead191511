'use client'

import { clsx } from 'clsx'
import { useId, type ComponentProps, type ReactNode } from 'react'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: ReactNode; hint?: ReactNode }

/** On or off, at once. The whole line is the target. */
export function Switch({ label, hint, className, ...props }: SwitchProps) {
  const hintId = useId()
  return (
    <label className={clsx('flex min-h-control items-center justify-between gap-4 py-1', className)}>
      <span className="text-label">
        {label}
        {hint && (
          <small id={hintId} className="block text-meta text-ink-3">
            {hint}
          </small>
        )}
      </span>
      <input
        {...props}
        type="checkbox"
        role="switch"
        aria-describedby={hint ? hintId : undefined}
        className="toggle text-[2rem] desk:text-[1.25rem]"
      />
    </label>
  )
}
