'use client'

import { clsx } from 'clsx'
import { useFieldProps } from './use-field-props'
import { inputLook } from './input-look'
import type { ComponentProps } from 'react'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'rows'> & {
  /** Lines when empty. */
  rows?: 1 | 2 | 4
  /** Lines before it scrolls. */
  maxRows?: 4 | 8 | 16
}

const MIN = {
  1: '',
  2: 'min-h-[calc(2lh+2rem)] desk:min-h-[calc(2lh+1rem)]',
  4: 'min-h-[calc(4lh+2rem)] desk:min-h-[calc(4lh+1rem)]',
}
const MAX = { 4: 'max-h-[calc(4lh+2rem)]', 8: 'max-h-[calc(8lh+2rem)]', 16: 'max-h-[calc(16lh+2rem)]' }

/** Several lines of text. It grows with what is written, then scrolls. */
export function TextArea({ rows = 2, maxRows = 8, className, ...props }: TextAreaProps) {
  return (
    <textarea
      dir="auto"
      rows={rows}
      {...useFieldProps(props)}
      {...props}
      className={clsx(inputLook, 'field-sizing-content resize-none py-4 desk:py-2', MIN[rows], MAX[maxRows], className)}
    />
  )
}
