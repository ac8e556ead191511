'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { CHOSEN_OUTCOMES, type Outcome } from '../../../lib/incident/status'
import { Field } from '../../ui/field'
import { Select } from '../../ui/select'
import { TextInput } from '../../ui/text-input'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** An admin closes somebody else's incident, and says why: everybody in the room reads it. */
export function CloseAsAdmin({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.force')
  const outcomes = useTranslations('incident.outcome')
  const names = useNames()
  const run = useCommand(seen.id)
  const [outcome, setOutcome] = useState<Outcome>('no_answer')
  const [reason, setReason] = useState('')

  function close() {
    void run('incident.close', { outcome, note: reason.trim(), stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      role="alertdialog"
      title={t('title', { number: seen.number, name: seen.ownerId ? names.first(seen.ownerId) : '' })}
      description={t('text')}
      stay={t('stay')}
      go={t('go')}
      goVariant="danger"
      blocked={reason.trim() ? undefined : t('reasonNeeded')}
      onGo={close}
      onClose={onClose}
    >
      <Field label={t('reason')} required>
        <TextInput value={reason} maxLength={NOTE_LENGTH} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Field label={t('outcome')}>
        <Select value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)}>
          {CHOSEN_OUTCOMES.map((value) => (
            <option key={value} value={value}>
              {outcomes(value)}
            </option>
          ))}
        </Select>
      </Field>
    </RoomDialogFrame>
  )
}
