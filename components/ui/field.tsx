'use client'

import { CircleAlert } from 'lucide-react'
import { clsx } from 'clsx'
import { useId, useMemo, type ReactNode } from 'react'
import { FieldContext } from './use-field-props'

type FieldProps = {
  label: ReactNode
  /** Shown at the end of the label's line: "optional", a link. */
  aside?: ReactNode
  /** A sentence under the control, always there. */
  hint?: ReactNode
  /** What is wrong, replacing nothing: the hint stays. Give the control focus when it appears. */
  error?: ReactNode
  required?: boolean
  className?: string
  /** One control: TextInput, PasswordInput, TextArea or Select. It is wired to the label, hint and error by itself. */
  children: ReactNode
}

/** A label, a control, a hint and an error, tied together. */
export function Field({ label, aside, hint, error, required = false, className, children }: FieldProps) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined
  const ids = useMemo(
    () => ({ id, describedBy, invalid: errorId !== undefined, required }),
    [id, describedBy, errorId, required],
  )
  return (
    <FieldContext value={ids}>
      <div className={clsx('grid content-start gap-2 desk:gap-1.5', className)}>
        <div className="flex items-baseline justify-between gap-4">
          <label htmlFor={id} className="text-label">
            {label}
          </label>
          {aside && <span className="text-meta text-ink-3">{aside}</span>}
        </div>
        {children}
        {error && (
          <p id={errorId} role="alert" className="flex items-start gap-2 text-meta font-semibold text-red-text">
            <CircleAlert className="mt-px size-icon-small" />
            <span>{error}</span>
          </p>
        )}
        {hint && (
          <div id={hintId} className="text-meta text-ink-3">
            {hint}
          </div>
        )}
      </div>
    </FieldContext>
  )
}
