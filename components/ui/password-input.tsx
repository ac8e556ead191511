'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { useState, type ComponentProps } from 'react'
import { useFieldProps } from './use-field-props'
import { IconButton } from './icon-button'
import { inputLook } from './input-look'

/** A password that can be looked at. Pasting and password managers always work. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  const ui = useTranslations('ui')
  const [shown, setShown] = useState(false)
  return (
    <div dir="ltr" className="relative glove:flex glove:gap-4">
      <input
        autoCapitalize="none"
        spellCheck={false}
        {...useFieldProps(props)}
        {...props}
        type={shown ? 'text' : 'password'}
        className={clsx(inputLook, 'pe-16 desk:pe-11 glove:pe-4', className)}
      />
      <IconButton
        size="small"
        icon={shown ? <EyeOff /> : <Eye />}
        label={shown ? ui('hidePassword') : ui('showPassword')}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-2 my-auto desk:end-1 glove:static"
      />
    </div>
  )
}
