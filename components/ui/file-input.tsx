'use client'
import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { buttonLook } from './button-look'
import { useFieldProps } from './use-field-props'

type FileInputProps = {
  /** What its button says; the browser's own speaks the browser's language. */
  choose: string
  /** Said beside it until a file was chosen. */
  none: string
  accept: string
  onFile: (file: File | undefined) => void
}

/** One file, chosen or dropped here. */
export function FileInput({ choose, none, accept, onFile }: FileInputProps) {
  const field = useFieldProps({})
  const [name, setName] = useState('')
  return (
    <span className="relative flex items-center gap-3">
      <input
        {...field}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          setName(target.files?.[0]?.name ?? '')
          onFile(target.files?.[0])
        }}
        className="peer absolute inset-0 size-full cursor-pointer opacity-0"
      />
      <span
        aria-hidden
        className={clsx(
          buttonLook(),
          'flex-none peer-hover:bg-hover peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
        )}
      >
        <FileUp />
        {choose}
      </span>
      <span aria-hidden className={clsx('min-w-0 truncate text-body', !name && 'text-ink-3')}>
        {name || none}
      </span>
    </span>
  )
}
