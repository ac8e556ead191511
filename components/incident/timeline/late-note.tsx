'use client'

import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { useMomentText } from '../../ui/time/use-moment-text'

/** That a message was long under way, and what its writer could not know: nobody takes an old reading for a new one. */
export function LateNote({ message: { late, writtenAt, at } }: { message: Message }) {
  const t = useTranslations('incident.message')
  const momentText = useMomentText()
  return (
    <p
      className="mt-1 flex flex-wrap items-center gap-x-1.5 text-meta font-[550] text-amber-text"
      suppressHydrationWarning
    >
      <History className="size-icon-small" />
      {late && <span>{t('writtenBeforeClosing')}</span>}
      {late && writtenAt && <span aria-hidden>·</span>}
      {writtenAt && <span>{t('writtenArrived', { written: momentText(writtenAt), arrived: momentText(at) })}</span>}
    </p>
  )
}
