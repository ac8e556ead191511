'use client'

import { clsx } from 'clsx'
import { useFieldProps } from './use-field-props'
import { inputLook } from './input-look'
import type { ComponentProps } from 'react'

/** One line of text, with the props of `<input>`. */
export function TextInput({ className, ...props }: ComponentProps<'input'>) {
  return <input dir="auto" {...useFieldProps(props)} {...props} className={clsx(inputLook, className)} />
}
