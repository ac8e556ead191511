'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { IconButton } from '../../ui/icon-button'

/** The ⋯ of the room's head. */
export function RoomMenuButton(props: Omit<ComponentProps<'button'>, 'disabled' | 'aria-label' | 'children'>) {
  const t = useTranslations('incident.menu')
  return <IconButton {...props} icon={<Ellipsis />} label={t('label')} />
}
