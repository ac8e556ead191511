'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { REOPEN_DAYS } from '../../../lib/actions/reopen-incident'
import { CHOSEN_OUTCOMES, type Outcome } from '../../../lib/incident/status'
import { Field } from '../../ui/field'
import { RadioList } from '../../ui/radio-list'
import { TextInput } from '../../ui/text-input'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { lastOutcome, rememberOutcome } from './last-outcome'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** The owner says how it ended; the choice of last time is made already. */
export function CloseAsOwner({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.close')
  const outcomes = useTranslations('incident.outcome')
  const names = useNames()
  const run = useCommand(seen.id)
  const [outcome, setOutcome] = useState<Outcome>(lastOutcome)
  const [note, setNote] = useState('')

  function close() {
    rememberOutcome(outcome)
    void run('incident.close', { outcome, note, stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={t('text', { name: names.first(seen.creatorId), days: REOPEN_DAYS })}
      stay={t('stay')}
      go={t('go')}
      onGo={close}
      onClose={onClose}
    >
      <RadioList
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        options={CHOSEN_OUTCOMES.map((value) => ({ value, label: <Capital>{outcomes(value)}</Capital> }))}
      />
      <Field label={t('note')} aside={t('optional')}>
        <TextInput value={note} maxLength={NOTE_LENGTH} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </RoomDialogFrame>
  )
}

function Capital({ children }: { children: string }) {
  return <span className="block first-letter:uppercase">{children}</span>
}
