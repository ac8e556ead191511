'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PickPerson } from '../../../lib/admin-api'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useToasts } from '../../ui/toast/toaster'
import { ActionFrame } from './action-frame'
import { ExpertPicker } from './expert-picker'
import type { IncidentDialogProps } from './incident-dialog'
import { useCommand } from './use-command'

type NewOwnerDialogProps = IncidentDialogProps & { action: 'incident.assign' | 'incident.hand-over' }

/** Gives an incident to an expert of its area: one that waits, or one that somebody else owns. */
export function NewOwnerDialog({ action, incident, names, onDone, onClose }: NewOwnerDialogProps) {
  const t = useTranslations('admin.incidents')
  const { toast } = useToasts()
  const command = useCommand()
  const [expert, setExpert] = useState<PickPerson>()
  const [note, setNote] = useState('')
  const { id, number, stateSeq, ownerId, creatorId } = incident
  const key = action === 'incident.assign' ? 'assign' : 'handOver'
  const away = expert?.availability === 'away'
  async function go() {
    if (!expert) return
    const to = { personId: expert.id, stateSeq }
    const stored =
      action === 'incident.assign'
        ? await command.send(id, action, to)
        : await command.send(id, action, { ...to, note: note.trim(), leave: false, evenIfAway: away })
    onDone()
    if (!stored) return
    toast({ text: t('done.owner', { number, name: expert.name }) })
    onClose()
  }
  return (
    <ActionFrame
      {...{ incident, names, command, onClose }}
      title={t(`question.${key}`, { number })}
      text={t(`consequence.${key}`, { name: (ownerId && names[ownerId]) || '' })}
      go={expert ? t('to', { name: expert.name }) : t(`action.${key}`)}
      notYet={expert ? undefined : t('expertFirst')}
      onGo={() => void go()}
    >
      <ExpertPicker
        incidentId={id}
        without={[creatorId, ...(ownerId ? [ownerId] : [])]}
        chosen={expert?.id}
        onChoose={setExpert}
      />
      {expert && away && <p className="text-meta font-semibold text-amber-text">{t('away', { name: expert.name })}</p>}
      {action === 'incident.hand-over' && (
        <Field label={t('note')} aside={t('optional')}>
          <TextInput maxLength={NOTE_LENGTH} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      )}
    </ActionFrame>
  )
}
