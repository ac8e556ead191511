'use client'

import { useTranslations } from 'next-intl'
import { Time } from '../../ui/time/time'
import { useRoomValue } from '../room-context'
import { SentenceText } from '../sentence-text'
import { Block } from './block'

/** The changes of title and description among the entries at hand, newest first. */
export function TitleHistory() {
  const t = useTranslations('incident.details')
  const { items } = useRoomValue()
  const edits = items.flatMap((item) => (item.kind === 'event' && item.entry.type === 'incident.edited' ? [item] : []))
  if (edits.length === 0) return null
  return (
    <Block>
      <h3 className="mb-2 text-meta font-[650] text-ink-2">{t('history')}</h3>
      <ul className="grid gap-2">
        {edits.reverse().map(({ key, entry, sentence }) => (
          <li key={key} className="text-meta wrap-anywhere text-ink-2">
            <SentenceText sentence={sentence} by={entry.by} /> · <Time at={entry.at} />
          </li>
        ))}
      </ul>
    </Block>
  )
}
