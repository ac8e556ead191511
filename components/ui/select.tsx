'use client'

import { ChevronDown } from 'lucide-react'
import { clsx } from 'clsx'
import { useFieldProps } from './use-field-props'
import { inputLook } from './input-look'
import type { ComponentProps } from 'react'

/** One of a few, with the device's own list: `<Select><option value="…">`. */
export function Select({ className, ...props }: ComponentProps<'select'>) {
  return (
    <span className="relative block">
      <select
        {...useFieldProps(props)}
        {...props}
        className={clsx(inputLook, 'appearance-none pe-12 desk:pe-8', className)}
      />
      <ChevronDown className="pointer-events-none absolute inset-y-0 end-4 my-auto text-ink-3 desk:end-2 desk:size-4" />
    </span>
  )
}
