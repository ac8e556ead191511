'use client'

import { useTranslations } from 'next-intl'
import type { InputOf } from '../../../lib/incident/commands'
import type { OutboxItem } from '../../live/state'
import { RefusedMessage } from '../timeline/refused-message'

/** Changes of messages and answers to questions that the server refused: the words, why, and the ways on. */
export function RefusedWords({ items }: { items: readonly OutboxItem[] }) {
  const t = useTranslations('incident.foot')
  return (
    <ul
      aria-label={t('refused')}
      className="grid max-h-[40dvh] flex-none gap-3 overflow-y-auto border-t bg-surface px-inset py-3 desk:px-5"
    >
      {items.map((item) => {
        const { question, words } = wordsOf(item)
        return (
          <li key={item.command.id} className="grid gap-1">
            <p className="text-label font-[650]">{question ? t('refusedAnswer', { question }) : t('refusedEdit')}</p>
            <p dir="auto" className="text-body wrap-anywhere whitespace-pre-wrap">
              {words}
            </p>
            <RefusedMessage text={question ? `${question} ${words}` : words} item={item} />
          </li>
        )
      })}
    </ul>
  )
}

function wordsOf({ command }: OutboxItem): { question?: string; words: string } {
  if (command.name === 'message.edit') return { words: (command.input as InputOf<'message.edit'>).text }
  const { question, answer } = command.input as InputOf<'incident.answer'>
  return { question, words: answer }
}
