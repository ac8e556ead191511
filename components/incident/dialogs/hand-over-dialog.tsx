'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PickPerson } from '../../../lib/admin-api'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { DEFAULT_AREA } from '../../../lib/incident/area-rules'
import { hasFreeSeat } from '../../../lib/incident/incident'
import { useLive } from '../../live/hooks'
import { Checkbox } from '../../ui/checkbox'
import { Field } from '../../ui/field'
import { TextArea } from '../../ui/text-area'
import { firstName, useNames } from '../names'
import { ExpertChoice } from '../people/expert-choice'
import { usePickedPresence } from '../people/picked-person'
import { useCommand } from '../use-command'
import { useTitle } from '../use-title'
import { Caution } from './caution'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** Makes another expert the owner. Says beforehand what it means when that person is away, or when the room is full. */
export function HandOverDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.handOver')
  const names = useNames()
  const title = useTitle(seen)
  const presenceOf = usePickedPresence()
  const run = useCommand(seen.id)
  const [to, setTo] = useState<PickPerson>()
  const [note, setNote] = useState('')
  const [stay, setStay] = useState(true)
  const area = useLive((state) => state.areas.find((candidate) => candidate.id === seen.areaId))
  const name = to ? firstName(to.name) : ''
  const mine = seen.ownerId === names.me
  const swaps = to !== undefined && to.seat !== 'seated' && !hasFreeSeat(seen, (area ?? DEFAULT_AREA).participantCap)
  const presence = to && presenceOf(to)

  function handOver() {
    if (!to) return
    const leave = !stay || swaps
    void run('incident.hand-over', {
      personId: to.id,
      note: note.trim(),
      leave,
      evenIfAway: true,
      stateSeq: seen.stateSeq,
    })
    onClose()
  }

  return (
    <RoomDialogFrame
      size="large"
      title={t('title', { number: seen.number })}
      description={t('text', { title, area: area?.name ?? '' })}
      stay={t('stay')}
      go={to ? t('go', { name }) : t('goNobody')}
      blocked={to ? undefined : t('choose')}
      onGo={handOver}
      onClose={onClose}
    >
      <ExpertChoice
        incidentId={seen.id}
        suits={(person) => person.id !== seen.ownerId && person.id !== seen.creatorId}
        chosen={to}
        onChoose={setTo}
      />
      {to && (presence === 'away' || presence === 'offline') && (
        <Caution title={t(presence, { name })}>{t('notThere', { name, creator: names.first(seen.creatorId) })}</Caution>
      )}
      {swaps && (
        <Caution title={t('full')}>
          {t(mine ? 'youLeave' : 'ownerLeaves', { name, owner: seen.ownerId ? names.first(seen.ownerId) : '' })}
        </Caution>
      )}
      <Field label={to ? t('note', { name }) : t('noteNobody')} aside={t('noteSeen')}>
        <TextArea
          rows={2}
          maxRows={4}
          value={note}
          maxLength={NOTE_LENGTH}
          onChange={(event) => setNote(event.target.value.replace(/\n/g, ' '))}
        />
      </Field>
      {!swaps && (
        <Checkbox
          label={mine ? t('stayHere') : t('ownerStays', { owner: seen.ownerId ? names.first(seen.ownerId) : '' })}
          checked={stay}
          onChange={(event) => setStay(event.target.checked)}
        />
      )}
    </RoomDialogFrame>
  )
}
