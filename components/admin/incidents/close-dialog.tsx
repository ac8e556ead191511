'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { CHOSEN_OUTCOMES, type Outcome } from '../../../lib/incident/status'
import { Field } from '../../ui/field'
import { Select } from '../../ui/select'
import { TextInput } from '../../ui/text-input'
import { useToasts } from '../../ui/toast/toaster'
import { ActionFrame } from './action-frame'
import type { IncidentDialogProps } from './incident-dialog'
import { useCommand } from './use-command'

/** Closing somebody else's incident: with an outcome, and a reason that everybody in the room reads. */
export function CloseDialog({ incident, me, names, onDone, onClose }: IncidentDialogProps) {
  const t = useTranslations('admin.incidents')
  const outcomes = useTranslations('incident.outcome')
  const { toast } = useToasts()
  const command = useCommand()
  const [outcome, setOutcome] = useState<Outcome>('no_answer')
  const [note, setNote] = useState('')
  const { id, number, stateSeq, ownerId, creatorId } = incident
  const reasonNeeded = me.id !== ownerId && me.id !== creatorId
  async function go() {
    const stored = await command.send(id, 'incident.close', { outcome, note: note.trim(), stateSeq })
    onDone()
    if (!stored) return
    toast({ text: t('done.close', { number }) })
    onClose()
  }
  return (
    <ActionFrame
      {...{ incident, names, command, onClose }}
      title={t('question.close', { number })}
      text={t('consequence.close')}
      go={t('action.close')}
      danger
      notYet={reasonNeeded && !note.trim() ? t('reasonFirst') : undefined}
      onGo={() => void go()}
    >
      <Field label={t('outcome')}>
        <Select
          value={outcome}
          onChange={({ target }) => setOutcome(CHOSEN_OUTCOMES.find((one) => one === target.value) ?? outcome)}
        >
          {CHOSEN_OUTCOMES.map((one) => (
            <option key={one} value={one}>
              {outcomes(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('reason')} hint={t('reasonHint')} {...(!reasonNeeded && { aside: t('optional') })}>
        <TextInput autoFocus maxLength={NOTE_LENGTH} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </ActionFrame>
  )
}
