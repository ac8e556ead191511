'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { InputOf } from '../../lib/incident/commands'
import { situationText } from '../../lib/incident/situation'
import { useRefusalText } from '../incident/refusal-text'
import { useClient } from '../live/hooks'
import type { OutboxItem } from '../live/state'
import { Button } from '../ui/button'
import { ErrorBlock } from '../ui/error-block'
import { useDesk } from './desk-context'

/** An incident raised for a technician that the server did not take: why, what was written, and the ways on. */
export function RefusedDraft({ item }: { item: OutboxItem }) {
  const t = useTranslations('desk.refused')
  const client = useClient()
  const refusalText = useRefusalText()
  const { show } = useDesk()
  const words = useTranslations('incident.situation')
  const { title, description, situation } = item.command.input as InputOf<'incident.open'>

  function discard() {
    client.discard(item.command.id)
    show(undefined)
  }

  return (
    <main className="grid flex-1 content-center gap-4 overflow-y-auto bg-canvas p-inset">
      <ErrorBlock
        title={t('title')}
        text={item.refusal && refusalText(item.refusal)}
        onRetry={() => client.retry(item.command.id)}
      >
        <Button variant="quiet" icon={<Trash2 />} onClick={discard}>
          {t('discard')}
        </Button>
      </ErrorBlock>
      <blockquote dir="auto" className="rounded-tile border bg-surface p-5 text-body whitespace-pre-wrap">
        {title && <b className="block">{title}</b>}
        {description}
        {situation && <span className="block text-ink-2">{situationText(situation, words)}</span>}
      </blockquote>
    </main>
  )
}
