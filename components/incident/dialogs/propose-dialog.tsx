'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { useDraft } from '../composer/use-draft'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { Caution } from './caution'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** The owner thinks it is fixed: whoever raised it is asked. Words not sent yet are sent or dropped first. */
export function ProposeDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.propose')
  const names = useNames()
  const run = useCommand(seen.id)
  const [draft] = useDraft(seen.id)
  const [note, setNote] = useState('')
  const unsent = draft.trim() !== ''

  function propose() {
    void run('incident.propose', { note: note.trim(), stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={t('text', { name: names.first(seen.creatorId) })}
      stay={t('stay')}
      go={t('go')}
      blocked={unsent ? t('unsent') : undefined}
      onGo={propose}
      onClose={onClose}
    >
      {unsent && <Caution title={t('unsent')}>{draft}</Caution>}
      <Field label={t('note')} aside={t('optional')}>
        <TextInput value={note} maxLength={NOTE_LENGTH} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </RoomDialogFrame>
  )
}
