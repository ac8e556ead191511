'use client'

import { Clock, Ellipsis, UserMinus, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formerExperts, seated, type Incident, type Seat } from '../../../lib/incident/incident'
import { STATUS_TABLE } from '../../../lib/incident/status'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { Menu, MenuItem } from '../../ui/menu'
import { GuestsBlock } from '../../guests/guests-block'
import { useExtendGuest } from '../../guests/use-extend-guest'
import { useGuestUntil } from '../../guests/use-guest-until'
import { useNames } from '../names'
import { PersonLine } from '../people/person-line'
import { usePeopleMoves } from '../people/use-people-moves'
import { useRoomValue } from '../room-context'
import { isHidden, SOMEBODY, useCheck } from '../use-allowed'
import { useArea } from '../use-area'

/** Who sits in the room, and for those who may: add, remove, bring back. */
export function SeatList() {
  const t = useTranslations('incident.people')
  const { incident, ask } = useRoomValue()
  const check = useCheck(incident.id)
  const { participantCap: cap } = useArea(incident.areaId)
  const add = check('participant.add', { personId: SOMEBODY })
  const mayAdd = add.ok || add.code === 'room-full'
  const seats = seated(incident)
  return (
    <>
      <header className="mb-2 flex items-center justify-between gap-2 text-meta font-[650] text-ink-2">
        <h3>{t('seats', { taken: seats.length, cap, guests: seats.filter(isGuest).length })}</h3>
        {mayAdd && (
          <IconButton
            size="small"
            className="-my-1.5 -me-1.5 glove:m-0"
            icon={<UserPlus />}
            label={t('add')}
            onClick={() => ask({ kind: 'add-people' })}
          />
        )}
      </header>
      <ul className="grid gap-1 glove:gap-4">
        {seats.map((seat) => (
          <li key={seat.personId}>
            <PersonLine personId={seat.personId} text={<SeatRoleText seat={seat} />} aside={<SeatMenu seat={seat} />} />
          </li>
        ))}
      </ul>
      <GuestsBlock />
      {mayAdd && STATUS_TABLE[incident.status].owned && <FormerExperts />}
    </>
  )
}

const isGuest = ({ role }: Seat) => role === 'guest'

function SeatRoleText({ seat }: { seat: Seat }) {
  const t = useTranslations('incident.people')
  const { incident } = useRoomValue()
  const names = useNames()
  const untilText = useGuestUntil()
  const text = untilText(incident, seat.personId) ?? t(`role.${roleIn(incident, seat)}`)
  return <>{seat.personId === names.me ? t('andYou', { role: text }) : text}</>
}

function roleIn({ ownerId, creatorId, lastOwnerId, status }: Incident, { personId, role }: Seat) {
  if (personId === ownerId) return 'owner'
  if (personId === creatorId) return 'creator'
  return status === 'closed' && personId === lastOwnerId ? 'lastOwner' : role
}

function SeatMenu({ seat }: { seat: Seat }) {
  const t = useTranslations('incident.people')
  const guests = useTranslations('guests')
  const { incident } = useRoomValue()
  const names = useNames()
  const check = useCheck(incident.id)
  const { remove } = usePeopleMoves(incident.id)
  const extend = useExtendGuest(incident.id, seat.personId)
  if (seat.personId === names.me || !check('participant.remove', { personId: seat.personId }).ok) return null
  const name = names.full(seat.personId)
  return (
    <Menu trigger={<IconButton size="small" icon={<Ellipsis />} label={t('more', { name })} />}>
      {extend && (
        <MenuItem icon={<Clock />} onSelect={extend}>
          {guests('extendOf', { name })}
        </MenuItem>
      )}
      <MenuItem icon={<UserMinus />} danger onSelect={() => void remove(seat.personId, seat.role === 'guest')}>
        {t('remove', { name })}
      </MenuItem>
    </Menu>
  )
}

/** Experts who were here before: one tap brings them back. */
function FormerExperts() {
  const t = useTranslations('incident.people')
  const { incident } = useRoomValue()
  const check = useCheck(incident.id)
  const { add } = usePeopleMoves(incident.id)
  const former = formerExperts(incident)
    .map((seat) => seat.personId)
    .filter(
      (personId) => !isHidden(check('participant.add', { personId })) && check('participant.add', { personId }).ok,
    )
  if (former.length === 0) return null
  return (
    <div className="mt-3">
      <h4 className="mb-1 text-meta text-ink-3">{t('former')}</h4>
      <ul className="grid gap-1 glove:gap-4">
        {former.map((personId) => (
          <li key={personId}>
            <PersonLine
              personId={personId}
              aside={
                <Button size="small" onClick={() => void add(personId)}>
                  {t('bringBack')}
                </Button>
              }
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
