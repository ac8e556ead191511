'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useToasts } from '../../ui/toast/toaster'
import { ActionFrame } from './action-frame'
import { ACTION_KEYS, type AdminActionName } from './admin-actions'
import type { IncidentDialogProps } from './incident-dialog'
import { useCommand } from './use-command'

type PlainDialogProps = IncidentDialogProps & {
  action: Exclude<AdminActionName, 'incident.assign' | 'incident.hand-over' | 'incident.close'>
}

/** Return to the list (with a note), withdraw, re-open. */
export function PlainDialog({ action, incident, names, onDone, onClose }: PlainDialogProps) {
  const t = useTranslations('admin.incidents')
  const { toast } = useToasts()
  const command = useCommand()
  const [note, setNote] = useState('')
  const { id, number, stateSeq } = incident
  const key = ACTION_KEYS[action]
  async function go() {
    const stored =
      action === 'incident.return'
        ? await command.send(id, action, { note: note.trim(), stateSeq })
        : await command.send(id, action, { stateSeq })
    onDone()
    if (!stored) return
    toast({ text: t(`done.${key}`, { number }) })
    onClose()
  }
  return (
    <ActionFrame
      {...{ incident, names, command, onClose }}
      title={t(`question.${key}`, { number })}
      text={t(`consequence.${key}`)}
      go={t(`action.${key}`)}
      danger={action === 'incident.withdraw'}
      onGo={() => void go()}
    >
      {action === 'incident.return' && (
        <Field label={t('note')} aside={t('optional')}>
          <TextInput maxLength={NOTE_LENGTH} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      )}
    </ActionFrame>
  )
}
