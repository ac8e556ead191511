'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { isSeated, type Guest } from '../../lib/incident/incident'
import { useNames } from '../incident/names'
import { useRoomValue } from '../incident/room-context'
import { useServerNow } from '../incident/use-server-now'
import { Button } from '../ui/button'
import { Strip } from '../ui/strip'
import { useMomentText } from '../ui/time/use-moment-text'
import { useExtendGuest } from './use-extend-guest'

const LAST_MS = 10 * 60_000

/** In a guest's last minutes: he is warned of what he has not sent, and the owner can give him more time (X26). */
export function GuestStrip() {
  const { incident } = useRoomValue()
  const now = useServerNow()
  const ending = incident.guests.filter(
    ({ personId, until }) => personId && isSeated(incident, personId) && Date.parse(until) - now <= LAST_MS,
  )
  return ending.map((guest) => <Ending key={guest.codeId} guest={guest} />)
}

function Ending({ guest: { personId, until } }: { guest: Guest }) {
  const t = useTranslations('guests')
  const { incident } = useRoomValue()
  const names = useNames()
  const time = useMomentText()(until)
  const extend = useExtendGuest(incident.id, personId ?? '')
  if (personId === names.me) {
    return (
      <Strip tone="warning" icon={<Clock />}>
        {t('ends', { time })}
      </Strip>
    )
  }
  if (!extend) return null
  const action = (
    <Button variant="quiet" onClick={extend}>
      {t('extend')}
    </Button>
  )
  return (
    <Strip tone="warning" icon={<Clock />} action={action}>
      {t('endsFor', { name: names.full(personId ?? ''), time })}
    </Strip>
  )
}
