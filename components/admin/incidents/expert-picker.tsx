'use client'

import { useTranslations } from 'next-intl'
import type { PickPerson } from '../../../lib/admin-api'
import { PeoplePicker } from '../../incident/people/people-picker'
import { Avatar } from '../../ui/avatar'
import { RadioList } from '../../ui/radio-list'
import { Load } from '../load'

type ExpertPickerProps = {
  incidentId: string
  /** People who cannot be the next owner whoever asks. */
  without: readonly string[]
  chosen: string | undefined
  onChoose: (person: PickPerson) => void
}

/** One of the active experts of the incident's area, with how much each has in hand. */
export function ExpertPicker({ incidentId, without, chosen, onChoose }: ExpertPickerProps) {
  const t = useTranslations('incident.picker')
  const availability = useTranslations('admin.availability')
  const suits = ({ id, roles }: PickPerson) => roles.includes('expert') && !without.includes(id)
  return (
    <PeoplePicker incidentId={incidentId} suits={suits}>
      {(people) => (
        <RadioList
          label={t('experts')}
          value={chosen}
          className="max-h-72"
          onChange={(id) => people.filter((person) => person.id === id).forEach(onChoose)}
          options={people.map((person) => ({
            value: person.id,
            label: <b>{person.name}</b>,
            text: [availability(person.availability), person.title].filter(Boolean).join(' · '),
            picture: <Avatar name={person.name} />,
            aside: <Load rooms={person.rooms} />,
          }))}
        />
      )}
    </PeoplePicker>
  )
}
