'use client'

import { useTranslations } from 'next-intl'
import type { PickPerson } from '../../../lib/admin-api'
import { useLive } from '../../live/hooks'
import { Avatar, type Presence } from '../../ui/avatar'

/** How a person found can be reached: the store knows who is online, the card what they say of themselves. */
export function usePickedPresence() {
  const online = useLive((state) => state.online)
  return (person: PickPerson): Presence => {
    if (!online[person.id]) return 'offline'
    return person.availability === 'available' ? 'online' : person.availability
  }
}

export function PickedAvatar({ person }: { person: PickPerson }) {
  const presence = usePickedPresence()(person)
  return <Avatar name={person.name} presence={presence} />
}

/** "In this room", "Was here before", else what the person is called at work. */
export function usePickedText() {
  const t = useTranslations('incident.picker')
  return (person: PickPerson) => {
    const here = person.seat && t(person.seat)
    return [here, person.title].filter(Boolean).join(' · ')
  }
}

/** Presence in a word, and for experts how many rooms they have in progress. */
export function PickedLoad({ person }: { person: PickPerson }) {
  const t = useTranslations('incident.picker')
  const presences = useTranslations('ui.presence')
  const presence = usePickedPresence()(person)
  return (
    <span className="flex-none text-end text-meta text-ink-2">
      <span className="block">{presences(presence)}</span>
      {person.roles.includes('expert') && (
        <span className="block text-ink-3">{t('rooms', { count: person.rooms })}</span>
      )}
    </span>
  )
}
