'use client'

import { useTranslations } from 'next-intl'
import { clockText } from '../../ui/time/format-time'
import { useTimePlace } from '../../ui/time/use-time-place'
import { useNames } from '../names'
import { useSentenceText } from '../sentence-text'
import { useStateText } from './message-state'
import type { TimelineRow } from './timeline-rows'
import { useMessageWords } from './use-message-words'

/** What a screen reader calls a row: author, words, state, and the time last. */
export function useRowLabel(row: TimelineRow): string {
  const t = useTranslations('incident.message')
  const wordsOf = useMessageWords()
  const names = useNames()
  const place = useTimePlace()
  const sentenceText = useSentenceText()
  const stateText = useStateText()
  const time = (at: string) => clockText(new Date(at), place)
  if (row.kind === 'events') {
    return row.events.map(({ sentence, entry }) => `${sentenceText(sentence, entry.by)}, ${time(entry.at)}`).join('. ')
  }
  if (row.kind === 'description') {
    return [names.you(row.item.entry.by), row.item.text, time(row.item.entry.at)].join(', ')
  }
  const { message, state } = row.item
  const words = message.deletedBy
    ? t('deleted', { by: names.full(message.deletedBy), own: String(message.deletedBy === names.me) })
    : wordsOf(message)
  const marks = [message.editedAt && t('edited'), state && stateText(state)]
  return [names.you(message.by), words, ...marks.filter(Boolean), time(message.at)].join(', ')
}
