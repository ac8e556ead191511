'use client'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { excerpt, titleOf } from '../../lib/incident/incident'
import type { Situation } from '../../lib/incident/situation'
import { draftFrom, isDraftKey, situationToSend } from '../field/draft'
import type { UnsentThings } from '../live/device/unsent'
import { LiveContext } from '../live/hooks'
import type { OutboxItem } from '../live/state'
import type { Upload } from '../live/uploads/upload'

type Written = {
  title?: string
  description?: string
  situation?: Situation
  text?: string
  answer?: string
  note?: string
}

/** One line for everything that is not on the server: what was written, which incident a change is about, what was attached. */
export function useUnsentLines(): (things: UnsentThings) => { id: string; text: string }[] {
  const t = useTranslations('shell.unsent')
  const kinds = useTranslations('attachments.kinds')
  const words = useTranslations('incident.situation')
  const live = use(LiveContext)

  function ofCommand({ command }: OutboxItem): string {
    const { title = '', description = '', situation = null, text = '', answer = '', note } = command.input as Written
    if (command.name === 'incident.open')
      return t('incident', { title: titleOf({ title, description, situation }, words) })
    if (command.name === 'message.post') return t('message', { text: excerpt(text) })
    if (command.name === 'message.edit') return t('edit', { text: excerpt(text) })
    if (command.name === 'incident.answer') return t('answer', { text: excerpt(answer) })
    const number = live?.store.getState().rooms[command.incidentId]?.incident.number
    const change = number ? t('change', { number: String(number) }) : t('changeNew')
    return note ? t('changeNote', { change, note: excerpt(note) }) : change
  }

  function ofDraft(key: string, text: string): string {
    if (!isDraftKey(key)) return t('draft', { text: excerpt(text) })
    const draft = draftFrom(text)
    return t('incidentDraft', { title: titleOf({ ...draft, situation: situationToSend(draft) ?? null }, words) })
  }

  return ({ outbox, uploads, recordings = [], drafts = {} }) => {
    const bringing = new Set(uploads.map(({ posted }) => posted?.commandId))
    const words = outbox.filter(({ command }) => !(bringing.has(command.id) && (command.input as Written).text === ''))
    return [
      ...words.map((item) => ({ id: item.command.id, text: ofCommand(item) })),
      ...uploads.map(({ attachment: { id, kind, name } }: Upload) => ({
        id,
        text: t('attachment', { kind: kinds(kind), name }),
      })),
      ...recordings.map((key) => ({ id: `note-${key}`, text: t('recording') })),
      ...Object.entries(drafts).map(([key, text]) => ({ id: `draft-${key}`, text: ofDraft(key, text) })),
    ]
  }
}
