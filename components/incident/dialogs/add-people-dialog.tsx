'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PickPerson } from '../../../lib/admin-api'
import { hasFreeSeat, isSeated, seated } from '../../../lib/incident/incident'
import { Choice, Choices } from '../../ui/choices'
import { PeoplePicker } from '../people/people-picker'
import { PickedAvatar, PickedLoad, usePickedText } from '../people/picked-person'
import { usePeopleMoves } from '../people/use-people-moves'
import { useRoomValue } from '../room-context'
import { MakeRoom } from './make-room'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'
import { useArea } from '../use-area'

/** Adds people, one tap each. When the room is full it asks who makes room. */
export function AddPeopleDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.add')
  const { incident } = useRoomValue()
  const textOf = usePickedText()
  const { add } = usePeopleMoves(seen.id)
  const { participantCap: cap } = useArea(seen.areaId)
  const [instead, setInstead] = useState<PickPerson>()
  const full = !hasFreeSeat(incident, cap)

  function choose(person: PickPerson) {
    if (full) setInstead(person)
    else {
      void add(person.id)
      onClose()
    }
  }

  if (instead) return <MakeRoom seen={seen} person={instead} onClose={onClose} />
  return (
    <RoomDialogFrame
      size="large"
      title={t('title', { number: seen.number })}
      description={full ? t('full', { cap }) : t('text', { taken: seated(incident).length, cap })}
      stay={t('stay')}
      onClose={onClose}
    >
      <PeoplePicker incidentId={seen.id} suits={(person) => !isSeated(incident, person.id)}>
        {(people) => (
          <div className="max-h-96 overflow-y-auto">
            <Choices label={t('people')}>
              {people.map((person) => (
                <Choice
                  key={person.id}
                  picture={<PickedAvatar person={person} />}
                  name={person.name}
                  text={textOf(person)}
                  aside={<PickedLoad person={person} />}
                  onClick={() => choose(person)}
                />
              ))}
            </Choices>
          </div>
        )}
      </PeoplePicker>
    </RoomDialogFrame>
  )
}
