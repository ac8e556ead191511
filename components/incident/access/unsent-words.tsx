'use client'

import { useTranslations } from 'next-intl'
import type { InputOf } from '../../../lib/incident/commands'
import { useClient, useOutbox } from '../../live/hooks'
import type { OutboxItem } from '../../live/state'
import { Button } from '../../ui/button'
import { useToasts } from '../../ui/toast/toaster'
import { useRefusalText } from '../refusal-text'

/** What somebody wrote and the server refused because the room is no longer theirs: kept until they let go of it. */
export function UnsentWords({ incidentId }: { incidentId: string }) {
  const t = useTranslations('incident.unsent')
  const refused = useOutbox(incidentId).filter(
    ({ state, command }) => state === 'refused' && command.name === 'message.post',
  )
  if (refused.length === 0) return null
  return (
    <section
      aria-label={t('title')}
      className="grid w-full max-w-140 gap-3 rounded-tile border bg-surface p-4 text-start"
    >
      <h3 className="text-label">{t('title')}</h3>
      <ul className="grid gap-4">
        {refused.map((item) => (
          <li key={item.command.id}>
            <Unsent item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unsent({ item }: { item: OutboxItem }) {
  const t = useTranslations('incident.unsent')
  const client = useClient()
  const { toast } = useToasts()
  const refusalText = useRefusalText()
  const { text } = item.command.input as InputOf<'message.post'>

  async function copy() {
    await navigator.clipboard.writeText(text)
    toast({ text: t('copied') })
  }

  return (
    <div className="grid gap-2">
      <p dir="auto" className="text-body wrap-anywhere whitespace-pre-wrap">
        {text}
      </p>
      {item.refusal && <p className="text-meta text-red-text">{refusalText(item.refusal)}</p>}
      <div className="flex gap-2">
        <Button size="small" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button size="small" variant="danger-outline" onClick={() => client.discard(item.command.id)}>
          {t('delete')}
        </Button>
      </div>
    </div>
  )
}
