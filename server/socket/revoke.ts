import { holdsRole } from '../../lib/people'
import { account } from '../accounts/account'
import { checkSession } from '../auth/sessions'
import { services } from '../services'
import { roomOf, type LiveServer, type LiveSocket } from './socket-types'

const RECHECK_MS = 60_000

/** Ends connections whose session ended, moves those whose rights changed, and looks again at the silent ones (SO2). */
export function startRevocation(io: LiveServer, presenceChanged: (personId: string) => void): () => void {
  const { bus } = services()
  const stops = [
    bus.listen('sessions-ended', ({ sessionIds }) => {
      for (const id of sessionIds) io.in(roomOf.session(id)).disconnectSockets(true)
    }),
    bus.listen('account', ({ personId }) => {
      presenceChanged(personId)
      void followAccount(io, personId).catch(reportFailure)
    }),
    bus.listen('area', ({ areaId }) => void tellMembers(io, areaId).catch(reportFailure)),
  ]
  const timer = setInterval(() => void recheck(io).catch(reportFailure), RECHECK_MS)
  return () => {
    clearInterval(timer)
    for (const stop of stops) stop()
  }
}

/** Puts a socket into the rooms that the person's account gives it, and out of the others. */
export async function joinByAccount(socket: LiveSocket): Promise<void> {
  const person = await account(socket.data.personId)
  if (!person?.active) return void socket.disconnect(true)
  const wanted = holdsRole(person, 'expert') ? person.areaIds.map(roomOf.experts) : []
  for (const room of socket.rooms) {
    if (room.startsWith(roomOf.experts('')) && !wanted.includes(room)) await socket.leave(room)
  }
  await socket.join([roomOf.person(person.id), roomOf.session(socket.data.sessionId), ...wanted])
}

async function followAccount(io: LiveServer, personId: string): Promise<void> {
  const person = await account(personId)
  const own = localSockets(io, personId)
  for (const socket of own) {
    for (const incidentId of socket.data.previewing) await socket.leave(roomOf.preview(incidentId))
    await joinByAccount(socket)
  }
  if (person) io.to(roomOf.person(personId)).emit('list', { kind: 'account', roles: person.roles })
}

async function tellMembers(io: LiveServer, areaId: string): Promise<void> {
  const members = await services().db.areaMember.findMany({ where: { areaId }, select: { personId: true } })
  for (const { personId } of members) {
    const person = await account(personId)
    if (person) io.to(roomOf.person(personId)).emit('list', { kind: 'account', roles: person.roles })
  }
}

async function recheck(io: LiveServer): Promise<void> {
  for (const socket of io.of('/').sockets.values()) {
    if (!(await checkSession(socket.data.sessionId, { touch: false }))) socket.disconnect(true)
  }
}

function localSockets(io: LiveServer, personId: string): LiveSocket[] {
  const ids = io.of('/').adapter.rooms.get(roomOf.person(personId)) ?? new Set<string>()
  return [...ids].flatMap((id) => io.of('/').sockets.get(id) ?? [])
}

function reportFailure(error: unknown): void {
  services().log.error({ err: error }, 'a change of rights could not be followed at once')
}
