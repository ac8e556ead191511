'use client'

import { useTranslations } from 'next-intl'
import type { InputOf } from '../../../lib/incident/commands'
import type { OutboxItem } from '../../live/state'
import { wordsOf } from '../../live/words-of'
import { RefusedMessage } from '../timeline/refused-message'

/** Changes, answers and notes that the server refused: the words, why, and the ways on. */
export function RefusedWords({ items }: { items: readonly OutboxItem[] }) {
  const t = useTranslations('incident.foot')

  function headOf(item: OutboxItem): string {
    switch (item.command.name) {
      case 'message.edit':
        return t('refusedEdit')
      case 'incident.answer':
        return t('refusedAnswer', { question: answerIn(item).question })
      case 'incident.edit':
        return t('refusedDetails')
      case 'incident.hold':
        return t('refusedHold')
      case 'incident.propose':
        return t('refusedPropose')
      case 'incident.hand-over':
        return t('refusedHandOver')
      case 'incident.return':
        return t('refusedReturn')
      case 'incident.close':
        return t('refusedClose')
      default:
        return t('refusedChange')
    }
  }

  return (
    <ul
      aria-label={t('refused')}
      className="max-h-[40dvh] flex-none divide-y overflow-y-auto border-t bg-surface px-inset desk:px-5"
    >
      {items.map((item) => (
        <li key={item.command.id} className="grid gap-1 py-3 [&_p]:text-start [&>div]:justify-items-stretch">
          <p className="text-label font-[650]">{headOf(item)}</p>
          <p dir="auto" className="text-body wrap-anywhere whitespace-pre-wrap">
            {item.command.name === 'incident.answer' ? answerIn(item).answer : wordsOf(item.command)}
          </p>
          <RefusedMessage text={wordsOf(item.command)} item={item} />
        </li>
      ))}
    </ul>
  )
}

function answerIn({ command }: OutboxItem): InputOf<'incident.answer'> {
  return command.input as InputOf<'incident.answer'>
}
