'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Message } from '../../../lib/incident/messages'

/** What a message says where no pictures can be: its words, then what it brings. */
export function useMessageWords(): (message: Pick<Message, 'text' | 'attachments'>) => string {
  const t = useTranslations('attachments.kinds')
  return useCallback(
    ({ text, attachments }) => [text, ...attachments.map(({ kind }) => t(kind))].filter(Boolean).join(', '),
    [t],
  )
}
