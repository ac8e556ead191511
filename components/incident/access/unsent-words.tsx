'use client'

import { useTranslations } from 'next-intl'
import { useClient, useOutbox, useUploads } from '../../live/hooks'
import { staysRefused } from '../../live/sender'
import type { OutboxItem } from '../../live/state'
import { wordsOf } from '../../live/words-of'
import { Button } from '../../ui/button'
import { useToasts } from '../../ui/toast/toaster'
import { SaveLink } from '../attachments/save-link'
import { useRefusalText } from '../refusal-text'

/** What somebody wrote or shot and the server refused because the room is no longer theirs: kept until they let go of it. */
export function UnsentWords({ incidentId }: { incidentId: string }) {
  const t = useTranslations('incident.unsent')
  const refused = useOutbox(incidentId).filter(
    ({ state, refusal, command }) => state === 'refused' && refusal && staysRefused(command, refusal),
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
  const lines = useTranslations('shell.unsent')
  const kinds = useTranslations('attachments.kinds')
  const client = useClient()
  const { toast } = useToasts()
  const refusalText = useRefusalText()
  const text = wordsOf(item.command)
  const brought = useUploads(({ posted }) => posted?.commandId === item.command.id)

  async function copy() {
    await navigator.clipboard.writeText(text)
    toast({ text: t('copied') })
  }

  return (
    <div className="grid gap-2">
      {text && (
        <p dir="auto" className="text-body wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      )}
      {brought.map(({ attachment: { id, kind, name } }) => (
        <p key={id} className="flex flex-wrap items-center gap-between text-body wrap-anywhere">
          {lines('attachment', { kind: kinds(kind), name })}
          <SaveLink id={id} name={name} />
        </p>
      ))}
      {item.refusal && <p className="text-meta text-red-text">{refusalText(item.refusal)}</p>}
      <div className="flex gap-2">
        {text && (
          <Button size="small" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        )}
        <Button size="small" variant="danger-outline" onClick={() => client.discard(item.command.id)}>
          {t('delete')}
        </Button>
      </div>
    </div>
  )
}
