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
import { wordsOf } from '../live/words-of'
import { durationText } from '../ui/time/duration-text'

/** What a change is called on the control that made it, under `incident`; where there is no word, it is just a change. */
const CHANGES = {
  'incident.confirm': 'foot.itWorks',
  'incident.not-fixed': 'foot.notFixed',
  'incident.resume': 'foot.helpNow',
  'incident.close': 'menu.close',
  'incident.reopen': 'menu.reopen',
  'incident.withdraw': 'menu.withdraw',
  'incident.hold': 'menu.hold',
  'incident.propose': 'menu.propose',
  'incident.return': 'menu.return',
  'incident.hand-over': 'menu.hand-over',
  'incident.edit': 'dialog.edit.title',
  'participant.leave': 'menu.leave',
} as const
const isNamed = (name: string): name is keyof typeof CHANGES => name in CHANGES

type Written = {
  title?: string
  description?: string
  situation?: Situation
  text?: string
  note?: string
}

/** One line for everything that is not on the server: what was written, which incident a change is about, what was attached. */
export function useUnsentLines(): (things: UnsentThings) => { id: string; text: string }[] {
  const t = useTranslations('shell.unsent')
  const kinds = useTranslations('attachments.kinds')
  const words = useTranslations('incident.situation')
  const incident = useTranslations('incident')
  const live = use(LiveContext)

  function ofCommand({ command }: OutboxItem): string {
    const { title = '', description = '', situation = null, text = '', note } = command.input as Written
    if (command.name === 'incident.open')
      return t('incident', { title: titleOf({ title, description, situation }, words) })
    if (command.name === 'message.post') return t('message', { text: excerpt(text) })
    if (command.name === 'message.edit') return t('edit', { text: excerpt(text) })
    if (command.name === 'incident.answer') return t('answer', { text: excerpt(wordsOf(command)) })
    const number = live?.store.getState().rooms[command.incidentId]?.incident.number
    const what = isNamed(command.name) ? incident(CHANGES[command.name]) : t('change')
    const change = number ? t('changeIn', { what, number: String(number) }) : what
    const said = note || title
    return said ? t('changeNote', { change, note: excerpt(said) }) : change
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
      ...uploads.map(({ attachment: { id, kind, name, seconds } }: Upload) => ({
        id,
        // The file of a voice note is called the same for all.
        text: t('attachment', { kind: kinds(kind), name: seconds === undefined ? name : durationText(seconds) }),
      })),
      ...recordings.map((key) => ({ id: `note-${key}`, text: t('recording') })),
      ...Object.entries(drafts).map(([key, text]) => ({ id: `draft-${key}`, text: ofDraft(key, text) })),
    ]
  }
}
