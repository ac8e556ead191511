'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useLive } from '../live/hooks'
import { Avatar } from '../ui/avatar'
import { VisuallyHidden } from '../ui/visually-hidden'

/** The reader's picture as a button. */
export function AvatarButton(props: ComponentProps<'button'>) {
  const t = useTranslations('shell')
  const name = useLive((state) => state.me.name)
  return (
    <button
      type="button"
      {...props}
      className="grid size-control flex-none place-items-center rounded-full hover:bg-hover"
    >
      <Avatar name={name} me />
      <VisuallyHidden>{t('you', { name })}</VisuallyHidden>
    </button>
  )
}
