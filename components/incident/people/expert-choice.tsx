'use client'

import { useTranslations } from 'next-intl'
import type { PickPerson } from '../../../lib/admin-api'
import { RadioList } from '../../ui/radio-list'
import { PeoplePicker } from './people-picker'
import { PickedAvatar, PickedLoad, usePickedText } from './picked-person'

type ExpertChoiceProps = {
  incidentId: string
  suits: (person: PickPerson) => boolean
  chosen: PickPerson | undefined
  onChoose: (person: PickPerson) => void
}

/** Chooses one expert of the incident's area. */
export function ExpertChoice({ incidentId, suits, chosen, onChoose }: ExpertChoiceProps) {
  const t = useTranslations('incident.picker')
  const textOf = usePickedText()
  return (
    <PeoplePicker incidentId={incidentId} suits={(person) => person.roles.includes('expert') && suits(person)}>
      {(people) => (
        <RadioList
          label={t('experts')}
          value={chosen?.id}
          className="max-h-72"
          onChange={(id) => {
            const person = people.find((candidate) => candidate.id === id)
            if (person) onChoose(person)
          }}
          options={people.map((person) => ({
            value: person.id,
            label: <b>{person.name}</b>,
            text: textOf(person),
            picture: <PickedAvatar person={person} />,
            aside: <PickedLoad person={person} />,
          }))}
        />
      )}
    </PeoplePicker>
  )
}
