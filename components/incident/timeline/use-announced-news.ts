'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef } from 'react'
import type { DrawnItem } from '../../live/draw'
import { useAnnounce } from '../../ui/announcer'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { useRefusalText } from '../refusal-text'
import { useSentenceText } from '../sentence-text'
import { summed, type News } from './news'

const TOGETHER_MS = 3_000

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
  const say = useSummedUp()
  const heard = useRef(room?.incident.seq ?? 0)
  const failed = useRef(new Set<string>())

  useEffect(() => {
    const fresh = items.filter((item) => seqOf(item) > heard.current && byOf(item) !== names.me)
    heard.current = Math.max(heard.current, room?.incident.seq ?? 0)
    for (const item of fresh) {
      if (item.kind === 'message') say({ by: names.full(item.message.by), text: item.message.text })
      if (item.kind === 'event') say({ by: '', text: sentenceText(item.sentence, item.entry.by) })
    }
    for (const item of items) {
      if (item.state?.at !== 'refused' || failed.current.has(item.key)) continue
      failed.current.add(item.key)
      const { refusal } = item.state.item
      say({ by: '', text: t('failed', { reason: refusal ? refusalText(refusal) : '' }) })
    }
  }, [items, room?.incident.seq, names, say, t, sentenceText, refusalText])
}

/** Says the first at once; what follows within 3 s is said together. */
function useSummedUp() {
  const t = useTranslations('incident.announce')
  const announce = useAnnounce()
  const waiting = useRef<News[]>([])
  const justSaid = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const flush = useCallback(() => {
    const words = summed(waiting.current, justSaid.current).map((said) => {
      if ('count' in said) return t('many', { count: said.count, name: said.by || 'Fieldline' })
      return said.by ? t('message', { name: said.by, text: said.text }) : said.text
    })
    justSaid.current = waiting.current.length
    timer.current = waiting.current.length > 0 ? setTimeout(flush, TOGETHER_MS) : undefined
    waiting.current = []
    if (words.length > 0) announce(words.join('. '))
  }, [announce, t])

  useEffect(() => () => clearTimeout(timer.current), [])

  return useCallback(
    (news: News) => {
      waiting.current.push(news)
      if (timer.current === undefined) flush()
    },
    [flush],
  )
}

function seqOf(item: DrawnItem): number {
  return item.kind === 'message' ? item.message.seq : item.entry.seq
}

function byOf(item: DrawnItem): string {
  return item.kind === 'message' ? item.message.by : item.entry.by
}
