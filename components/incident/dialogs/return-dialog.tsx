'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** Gives the incident back to the waiting list, with a word for whoever takes it next. */
export function ReturnDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.return')
  const names = useNames()
  const run = useCommand(seen.id)
  const [note, setNote] = useState('')
  const mine = seen.ownerId === names.me

  function giveBack() {
    void run('incident.return', { note: note.trim(), stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={t(mine ? 'mine' : 'text', {
        creator: names.first(seen.creatorId),
        owner: seen.ownerId ? names.first(seen.ownerId) : '',
      })}
      stay={t('stay')}
      go={t('go')}
      onGo={giveBack}
      onClose={onClose}
    >
      <Field label={t('note')} aside={t('optional')}>
        <TextInput value={note} maxLength={NOTE_LENGTH} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </RoomDialogFrame>
  )
}
