'use client'

import { Reply } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { useNames } from '../names'
import { useMessageWords } from './use-message-words'

/** What is being answered: whose words, on one line. Undefined stands for a message that is not held here. */
export function Quote({ message }: { message: Message | undefined }) {
  const t = useTranslations('incident.message')
  const names = useNames()
  const wordsOf = useMessageWords()
  return (
    <p
      dir="auto"
      className="flex max-w-[68ch] min-w-0 items-center gap-2 border-s-3 border-action ps-2.5 text-meta text-ink-2"
    >
      <Reply aria-hidden className="size-icon-small rtl:-scale-x-100" />
      <span className="min-w-0 truncate">
        {!message || message.deletedBy ? (
          t('answersGone')
        ) : (
          <>
            <b>{names.you(message.by)}</b> {wordsOf(message)}
          </>
        )}
      </span>
    </p>
  )
}
