import { isExpertOf } from '../../lib/people'
import { account } from '../accounts/account'
import { standingsIn } from '../queries/standing'
import { services } from '../services'
import { roomOf, type LiveServer } from './socket-types'

/** What changes a list or who is on duty is gathered this long: whole shifts come and go at once. */
const GATHER_MS = 1_000

/** Tells those who wait how it stands with them, whenever the list of their area or who is on duty there changes. */
export function startStandings(io: LiveServer): () => void {
  const { bus, log } = services()
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  function note(areaId: string): void {
    changed.add(areaId)
    timer ??= setTimeout(() => {
      const areas = [...changed]
      changed.clear()
      timer = undefined
      for (const each of areas) void tell(io, each).catch((error: unknown) => log.warn({ err: error }, 'standings'))
    }, GATHER_MS)
  }

  async function notePerson({ personId }: { personId: string }): Promise<void> {
    const person = await account(personId)
    for (const areaId of person?.areaIds ?? []) if (isExpertOf(person, areaId)) note(areaId)
  }

  const stops = [
    bus.listen('entries', ({ before, after }) => {
      if ((before?.status === 'open') !== (after.status === 'open')) note(after.areaId)
    }),
    bus.listen('presence', (change) => void notePerson(change).catch(() => undefined)),
    bus.listen('account', (change) => void notePerson(change).catch(() => undefined)),
    bus.listen('area', ({ areaId }) => note(areaId)),
  ]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
  }
}

/** Only whoever is connected to this node: every node hears of the change. */
async function tell(io: LiveServer, areaId: string): Promise<void> {
  const { rooms } = io.of('/').adapter
  for (const { incidentId, creatorId, standing } of await standingsIn(areaId)) {
    const room = roomOf.person(creatorId)
    if (rooms.has(room)) io.to(room).emit('whisper', { kind: 'standing', incidentId, standing })
  }
}
