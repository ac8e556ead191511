'use client'

import { useTranslations } from 'next-intl'
import type { Sentence } from '../../lib/actions/define-action'
import { describe } from '../../lib/incident/describe'
import type { Messages } from '../../lib/messages'
import { useMomentText } from '../ui/time/use-moment-text'
import { useNames, type Names } from './names'

type EntryKey = keyof Messages['entries']

/** What happened, for this reader, with the names in bold. */
export function SentenceText({ sentence, by }: { sentence: Sentence; by: string }) {
  const { key, values } = useDescription()(sentence, by)
  const t = useTranslations('entries')
  return <>{t.rich(key, { ...values, b: (chunks) => <b dir="auto">{chunks}</b> })}</>
}

/** The same as plain text, for screen readers. */
export function useSentenceText(): (sentence: Sentence, by: string) => string {
  const description = useDescription()
  const t = useTranslations('entries')
  return (sentence, by) => {
    const { key, values } = description(sentence, by)
    return t.markup(key, { ...values, b: (chunks) => chunks })
  }
}

function useDescription() {
  const names: Names = useNames()
  const momentText = useMomentText()
  const outcomes = useTranslations('incident.outcome')
  return (sentence: Sentence, by: string) => {
    const { key, values } = describe(sentence, by, names.me, names.full, momentText)
    const outcome = values['outcome']
    const worded =
      outcome === undefined
        ? values
        : { ...values, outcome: outcomes(outcome as keyof Messages['incident']['outcome']) }
    return { key: key as EntryKey, values: worded }
  }
}
