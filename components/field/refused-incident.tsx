'use client'
import { Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { InputOf } from '../../lib/incident/commands'
import { useRefusalText } from '../incident/refusal-text'
import { useClient } from '../live/hooks'
import { navigate } from '../live/navigate'
import type { OutboxItem } from '../live/state'
import { Button } from '../ui/button'
import { ErrorBlock } from '../ui/error-block'
import { NewHead } from './new-head'
import { withText } from './draft'
import { useDraft } from './use-draft'

/** An incident the server refused to make: why, what was written, and the ways on. Nothing is lost until it is deleted. */
export function RefusedIncident({ item }: { item: OutboxItem }) {
  const t = useTranslations('field.refused')
  const common = useTranslations('field')
  const client = useClient()
  const { draft, change } = useDraft('new')
  const refusalText = useRefusalText()
  const { areaId, title, description, assetId = '' } = item.command.input as InputOf<'incident.open'>

  function edit() {
    change(withText(draft, { areaId, title, description, assetId }))
    client.discard(item.command.id)
    navigate('/new', 'replace')
  }
  function discard() {
    client.discard(item.command.id)
    navigate('/home', 'replace')
  }

  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <NewHead heading={common('newIncident')} back={{ href: '/home', label: common('mine') }} />
      <div className="grid flex-1 content-center gap-4 overflow-y-auto p-inset">
        <ErrorBlock
          title={t('title')}
          text={t('text', { reason: item.refusal ? refusalText(item.refusal) : '' })}
          onRetry={() => client.retry(item.command.id)}
        >
          <Button icon={<Pencil />} onClick={edit}>
            {t('edit')}
          </Button>
          <Button variant="quiet" icon={<Trash2 />} onClick={discard}>
            {t('discard')}
          </Button>
        </ErrorBlock>
        <blockquote dir="auto" className="rounded-tile border bg-surface p-5 text-body whitespace-pre-wrap">
          {title && <b className="block">{title}</b>}
          {description}
        </blockquote>
      </div>
    </main>
  )
}
