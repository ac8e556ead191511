'use client'
import { Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { InputOf } from '../../lib/incident/commands'
import { situationText } from '../../lib/incident/situation'
import { useRefusalText } from '../incident/refusal-text'
import { useClient, useOutbox, useUploads } from '../live/hooks'
import { navigate } from '../live/navigate'
import type { OutboxItem } from '../live/state'
import { wordsOf } from '../live/words-of'
import { useUnsentLines } from '../shell/use-unsent-lines'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'
import { ErrorBlock } from '../ui/error-block'
import { NewHead } from './new-head'
import { withText } from './draft'
import { useDraft } from './use-draft'

/**
 * An incident the server refused to make: why, what was written, and the ways on. What was said and shot in its room goes
 * with it. Nothing is lost until it is deleted.
 */
export function RefusedIncident({ item }: { item: OutboxItem }) {
  const t = useTranslations('field.refused')
  const common = useTranslations('field')
  const client = useClient()
  const { draft, change } = useDraft('new')
  const refusalText = useRefusalText()
  const words = useTranslations('incident.situation')
  const [asked, ask] = useState(false)
  const { id, incidentId, input } = item.command
  const { areaId, title, description, assetId = '', situation } = input as InputOf<'incident.open'>
  const outbox = useOutbox(incidentId)
  const uploads = useUploads(({ posted }) => posted?.incidentId === incidentId)
  const lines = useUnsentLines()({ outbox, uploads })
  const others = lines.filter((line) => line.id !== id)

  function edit() {
    const said = outbox.filter(({ command }) => command.id !== id).map(({ command }) => wordsOf(command))
    const texts = [description, ...said].filter(Boolean).join('\n\n')
    change(withText(draft, { areaId, title, description: texts, assetId, ...situation }))
    for (const { command } of outbox) client.takeBack(command.id, 'new')
    navigate('/new', 'replace')
  }
  function discard() {
    for (const { command } of outbox) client.discard(command.id)
    navigate('/home', 'replace')
  }

  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <NewHead heading={common('newIncident')} back={{ href: '/home', label: common('mine') }} />
      <div className="grid flex-1 content-center gap-4 overflow-y-auto p-inset">
        <ErrorBlock
          title={t('title')}
          text={t('text', { reason: item.refusal ? refusalText(item.refusal) : '' })}
          onRetry={() => client.retry(id)}
        >
          <Button icon={<Pencil />} onClick={edit}>
            {t('edit')}
          </Button>
          <Button variant="quiet" icon={<Trash2 />} onClick={() => ask(true)}>
            {t('discard')}
          </Button>
        </ErrorBlock>
        <blockquote dir="auto" className="rounded-tile border bg-surface p-5 text-body whitespace-pre-wrap">
          {title && <b className="block">{title}</b>}
          {description}
          {situation && <span className="block text-ink-2">{situationText(situation, words)}</span>}
        </blockquote>
        {others.length > 0 && (
          <ul aria-label={t('others')} className="divide-y rounded-tile border bg-surface px-5">
            {others.map((line) => (
              <li key={line.id} dir="auto" className="truncate py-2.5 text-body">
                {line.text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Dialog
        role="alertdialog"
        open={asked}
        onOpenChange={ask}
        title={t('discardTitle')}
        description={t('discardText', { count: lines.length })}
        actions={
          <>
            <DialogClose asChild>
              <Button>{t('keep')}</Button>
            </DialogClose>
            <Button variant="danger" onClick={discard}>
              {t('discard')}
            </Button>
          </>
        }
      >
        <ul className="max-h-60 divide-y overflow-y-auto border-y">
          {lines.map((line) => (
            <li key={line.id} dir="auto" className="truncate py-2.5 text-body">
              {line.text}
            </li>
          ))}
        </ul>
      </Dialog>
    </main>
  )
}
