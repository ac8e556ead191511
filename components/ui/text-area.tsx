'use client'

import { clsx } from 'clsx'
import { useFieldProps } from './field'
import { inputLook } from './input-look'
import type { ComponentProps } from 'react'

type TextAreaProps = ComponentProps<'textarea'> & {
  /** Lines before it scrolls. */
  maxRows?: 4 | 8 | 16
}

const MAX = { 4: 'max-h-[calc(4lh+2rem)]', 8: 'max-h-[calc(8lh+2rem)]', 16: 'max-h-[calc(16lh+2rem)]' }

/** Several lines of text. It grows with what is written, from `rows` to `maxRows`, then scrolls. */
export function TextArea({ rows = 2, maxRows = 8, className, ...props }: TextAreaProps) {
  return (
    <textarea
      dir="auto"
      rows={rows}
      {...useFieldProps(props)}
      {...props}
      className={clsx(inputLook, 'field-sizing-content resize-none py-4 desk:py-2', MAX[maxRows], className)}
    />
  )
}
