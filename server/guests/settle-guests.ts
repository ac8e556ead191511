import { setTimeout as delay } from 'node:timers/promises'
import { isSeated } from '../../lib/incident/incident'
import { announceSessionsEnded, markSessionsEnded } from '../auth/end-sessions'
import type { BusEvents } from '../incident/bus'
import { loadIncident } from '../incident/store'
import { services } from '../services'

/** Whoever goes hears first why: the entry that says so is under way to him. */
const TOLD_FIRST_MS = 500

/** Follows what this process did to guests: who has no seat any more is signed out, who got more time keeps the session. */
export function followGuests(): () => void {
  const { bus, log } = services()
  return bus.listen('entries', (step, from) => {
    if (from !== undefined || !movesGuests(step)) return
    const { id } = step.after
    delay(TOLD_FIRST_MS, undefined, { ref: false })
      .then(() => settleGuestsOf(id))
      .catch((error: unknown) => log.error({ err: error, incidentId: id }, 'guests could not be followed'))
  })
}

/** The same for everybody, at start: a process may have died in between. Safe to run again. */
export async function settleAllGuests(): Promise<void> {
  const { db } = services()
  const rooms = await db.person.findMany({
    where: { guestOf: { not: null }, active: true },
    distinct: ['guestOf'],
    select: { guestOf: true },
  })
  for (const { guestOf } of rooms) if (guestOf) await settleGuestsOf(guestOf)
}

/** As the room is by now: of two steps close together, the earlier one would otherwise settle last now and then. */
async function settleGuestsOf(incidentId: string): Promise<void> {
  const incident = await loadIncident(services().pool, incidentId)
  if (!incident) return
  for (const { personId, until } of incident.guests) {
    if (!personId) continue
    if (isSeated(incident, personId)) await keepUntil(personId, until)
    else await endGuest(personId)
  }
}

async function keepUntil(personId: string, until: string): Promise<void> {
  await services().db.session.updateMany({ where: { personId, endedAt: null }, data: { expiresAt: new Date(until) } })
}

/** Ends everything of a guest but what he said: sessions, unfinished texts, and the account itself. */
async function endGuest(personId: string): Promise<void> {
  const { db, bus } = services()
  const ended = await db.$transaction(async (tx) => {
    const gone = { active: false, version: { increment: 1 } }
    const { count } = await tx.person.updateMany({ where: { id: personId, active: true }, data: gone })
    if (count === 0) return undefined
    await tx.draft.deleteMany({ where: { personId } })
    return markSessionsEnded(tx, personId)
  })
  if (!ended) return
  announceSessionsEnded(personId, ended, 'guest-gone')
  bus.publish('account', { personId })
}

function movesGuests({ before, after }: BusEvents['entries']): boolean {
  return after.guests.length > 0 && (before?.guests !== after.guests || before.seats !== after.seats)
}
