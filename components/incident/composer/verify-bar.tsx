'use client'

import { MessageSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Entry } from '../../../lib/incident/entry'
import { Button } from '../../ui/button'
import { useNames } from '../names'
import { PersonAvatar } from '../people/person-avatar'
import { useRoomValue } from '../room-context'
import { ClosesByItself } from './closes-by-itself'
import { Verdict } from './verdict'

/** The one question to whoever raised it, with its two answers; writing first is always possible. */
export function VerifyBar({ onWrite }: { onWrite?: (() => void) | undefined }) {
  const t = useTranslations('incident.foot')
  const { incident, room } = useRoomValue()
  const { stateSeq } = incident
  const names = useNames()
  const name = names.first(incident.ownerId ?? '')
  const said = noteOf(room?.entries.find(({ seq }) => seq === stateSeq))
  return (
    <section
      aria-label={t('isItFixed')}
      className="z-strip grid flex-none gap-4 border-t bg-surface px-inset pt-6 pb-[max(1rem,env(safe-area-inset-bottom))] desk:gap-3 desk:px-5 desk:pt-4"
    >
      <div className="flex items-center gap-4">
        <PersonAvatar personId={incident.ownerId ?? ''} size="large" withPresence />
        <div className="min-w-0">
          <h2 className="text-title">{t('isItFixed')}</h2>
          <p className="text-body text-ink-2">{said ? t('thinksSo', { name, said }) : t('thinks', { name })}</p>
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 desk:gap-3">
        <Verdict incident={incident} />
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button icon={<MessageSquare />} onClick={onWrite}>
          {t('writeFirst', { name })}
        </Button>
        <ClosesByItself incident={incident} />
      </div>
    </section>
  )
}

function noteOf(proposed: Entry | undefined): string {
  return proposed?.type === 'incident.proposed' ? (proposed.fact as { note: string }).note : ''
}
