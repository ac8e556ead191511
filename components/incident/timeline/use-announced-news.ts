'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import type { DrawnItem } from '../../live/draw'
import { useAnnounce } from '../../ui/announcer'
import { useNames } from '../names'
import { useRefusalText } from '../refusal-text'
import { useRoomValue } from '../room-context'
import { useSentenceText } from '../sentence-text'
import { createTeller } from './news'
import { useMessageWords } from './use-message-words'

/**
 * Reads out what others write and do from now on: never the history, never an older page, and of the reader's own
 * messages only those that failed.
 */
export function useAnnouncedNews() {
  const t = useTranslations('incident.announce')
  const { items, room } = useRoomValue()
  const names = useNames()
  const sentenceText = useSentenceText()
  const refusalText = useRefusalText()
  const wordsOf = useMessageWords()
  const teller = useTeller()
  const heard = useRef(room?.incident.seq ?? 0)
  const failed = useRef(new Set<string>())

  useEffect(() => {
    for (const item of items) {
      if (item.state?.at === 'refused' && !failed.current.has(item.key)) {
        failed.current.add(item.key)
        const { refusal } = item.state.item
        teller.add({ by: '', text: t('failed', { reason: refusal ? refusalText(refusal) : '' }) })
      }
      if (seqOf(item) <= heard.current || byOf(item) === names.me) continue
      if (item.kind === 'message') teller.add({ by: names.full(item.message.by), text: wordsOf(item.message) })
      if (item.kind === 'event') teller.add({ by: '', text: sentenceText(item.sentence, item.entry.by) })
    }
    heard.current = Math.max(heard.current, room?.incident.seq ?? 0)
  }, [items, room?.incident.seq, names, teller, t, sentenceText, refusalText, wordsOf])
}

function useTeller() {
  const t = useTranslations('incident.announce')
  const announce = useAnnounce()
  const teller = useMemo(
    () =>
      createTeller((said) => {
        const words = said.map((one) => {
          if ('text' in one) return one.by ? t('message', { name: one.by, text: one.text }) : one.text
          return one.by ? t('many', { count: one.count, name: one.by }) : t('manyEvents', { count: one.count })
        })
        announce(words.join('. '))
      }),
    [announce, t],
  )
  useEffect(() => () => teller.stop(), [teller])
  return teller
}

function seqOf(item: DrawnItem): number {
  return item.kind === 'message' ? item.message.seq : item.entry.seq
}

function byOf(item: DrawnItem): string {
  return item.kind === 'message' ? item.message.by : item.entry.by
}
