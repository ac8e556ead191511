import { holdsRole } from '../../lib/people'
import { account, accounts, forgetAccount } from '../accounts/account'
import { sessionsInForce } from '../auth/sessions'
import { services } from '../services'
import { roomOf, type LiveServer, type LiveSocket } from './socket-types'

/** Everybody is looked at again once a minute: a part of them each second, or others would wait for thousands of look-ups. */
const PARTS = 60
const PART_MS = 1_000

/** Ends connections whose session ended, moves those whose rights changed, and looks again at the silent ones (SO2). */
export function startRevocation(io: LiveServer): () => void {
  const { bus } = services()
  const parts = Array.from({ length: PARTS }, () => new Set<LiveSocket>())
  let [joined, seconds] = [0, 0]
  io.on('connection', (socket) => {
    const part = parts[joined++ % PARTS]
    part?.add(socket)
    socket.on('disconnect', () => part?.delete(socket))
  })
  const stops = [
    bus.listen('sessions-ended', ({ sessionIds }) => {
      for (const id of sessionIds) io.in(roomOf.session(id)).disconnectSockets(true)
    }),
    bus.listen('account', ({ personId }) => {
      forgetAccount(personId) // This listener may be called before the memory's own.
      void followAccount(io, personId).catch(reportFailure)
    }),
    bus.listen('area', ({ areaId }) => void tellMembers(io, areaId).catch(reportFailure)),
    bus.listen('missed', () => void recheckAll().catch(reportFailure)),
  ]
  const timer = setInterval(() => void recheck(io, parts[seconds++ % PARTS]).catch(reportFailure), PART_MS)

  async function recheckAll(): Promise<void> {
    for (const part of parts) await recheck(io, part)
  }

  return () => {
    clearInterval(timer)
    for (const stop of stops) stop()
  }
}

/** Puts a socket into the rooms that the person's account gives it, and out of the others. */
export async function joinByAccount(socket: LiveSocket): Promise<void> {
  const person = await account(socket.data.personId)
  if (!person?.active) return void socket.disconnect(true)
  socket.data.accountVersion = person.version
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

/** Ends what has ended without a word reaching this node, and follows accounts that changed so. */
async function recheck(io: LiveServer, part: ReadonlySet<LiveSocket> = new Set()): Promise<void> {
  const sockets = [...part]
  if (sockets.length === 0) return
  const alive = await sessionsInForce(sockets.map(({ data }) => data.sessionId))
  for (const socket of sockets) if (!alive.has(socket.data.sessionId)) socket.disconnect(true)
  const people = await accounts([...new Set(sockets.map(({ data }) => data.personId))])
  const changed = sockets.filter(({ data }) => people.get(data.personId)?.version !== data.accountVersion)
  for (const personId of new Set(changed.map(({ data }) => data.personId))) await followAccount(io, personId)
}

function localSockets(io: LiveServer, personId: string): LiveSocket[] {
  const ids = io.of('/').adapter.rooms.get(roomOf.person(personId)) ?? new Set<string>()
  return [...ids].flatMap((id) => io.of('/').sockets.get(id) ?? [])
}

function reportFailure(error: unknown): void {
  services().log.error({ err: error }, 'a change of rights could not be followed at once')
}
