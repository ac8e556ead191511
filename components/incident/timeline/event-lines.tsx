'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SystemLine } from '../../ui/divider'
import { Time } from '../../ui/time/time'
import { SentenceText } from '../sentence-text'
import type { EventsRow } from './timeline-rows'

type Events = EventsRow['events']

/** What happened between messages. More than two are one line until asked for. */
export function EventLines({ events }: { events: Events }) {
  const t = useTranslations('incident.timeline')
  const [open, setOpen] = useState(false)
  const folded = events.length > 2 && !open
  const shown = folded ? events.slice(-1) : events
  return (
    <div className="grid gap-1.5 py-2 desk:gap-1 desk:py-1.5">
      {folded && (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="mx-auto min-h-control-small rounded-control px-4 text-meta font-[650] text-action-text hover:bg-hover desk:px-2.5"
        >
          {t('moreEvents', { count: events.length - 1 })}
        </button>
      )}
      {shown.map(({ key, entry, sentence }) => (
        <SystemLine key={key}>
          <SentenceText sentence={sentence} by={entry.by} /> · <Time at={entry.at} as="clock" />
        </SystemLine>
      ))}
    </div>
  )
}
