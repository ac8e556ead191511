'use client'

import { useTranslations } from 'next-intl'
import type { PickPerson } from '../../../lib/admin-api'
import { seated } from '../../../lib/incident/incident'
import { Choice, Choices } from '../../ui/choices'
import { firstName, useNames } from '../names'
import { PersonAvatar } from '../people/person-avatar'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'
import { useCommand } from '../use-command'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** A full room: who leaves it for the one to be added. */
export function MakeRoom({ seen, person, onClose }: RoomDialogProps & { person: PickPerson }) {
  const t = useTranslations('incident.dialog.makeRoom')
  const { incident } = useRoomValue()
  const names = useNames()
  const check = useCheck(seen.id)
  const run = useCommand(seen.id)
  const removable = seated(incident).filter(({ personId }) => check('participant.remove', { personId }).ok)

  async function swap(personId: string) {
    onClose()
    const removed = await run('participant.remove', { personId })
    if (removed.ok) await run('participant.add', { personId: person.id })
  }

  return (
    <RoomDialogFrame
      title={t('title', { name: firstName(person.name) })}
      description={removable.length > 0 ? t('text') : t('nobody')}
      stay={t('stay')}
      onClose={onClose}
    >
      {removable.length > 0 && (
        <Choices label={t('people')}>
          {removable.map(({ personId }) => (
            <Choice
              key={personId}
              picture={<PersonAvatar personId={personId} withPresence />}
              name={names.full(personId)}
              text={t('leaves', { name: names.first(personId) })}
              onClick={() => void swap(personId)}
            />
          ))}
        </Choices>
      )}
    </RoomDialogFrame>
  )
}
