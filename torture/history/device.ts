import { io } from 'socket.io-client'
import { SOCKET_OPTIONS, type WholeSocket } from '../../components/live/connect'
import { createLive, type StartedLive } from '../../components/live/create-live'
import type { LiveSeed } from '../../components/live/state'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import type { Ack } from '../../lib/wire'
import type { Heal } from '../checker/coming-back'
import type { Random } from '../random'
import type { SignedIn } from '../world/people'
import type { World } from '../world/world'
import type { History } from './history'
import { watchAnswers, type Mischief } from './mischief'

/** The product's own live client in this process, with its socket tapped for the history. */
export type Device = {
  name: string
  person: SignedIn
  socket: WholeSocket
  live: StartedLive
  /** Connections made so far. */
  connections: () => number
  /** From each connection until everything was complete again. */
  heals: Heal[]
  /** When it tried to come back. */
  attempts: number[]
  /** Writes a command down, sends it through the outbox, and resolves with the answer, however long that takes. */
  send: <Name extends CommandName>(incidentId: string, name: Name, input: InputOf<Name>) => Promise<Ack>
  close: () => void
}

type Options = {
  history: History
  random: Random
  /** The port of this machine to connect to; else the world's first proxy. */
  port?: number
  mischief?: Mischief
}

let made = 0

/** A device of this person, not yet connected; `device.socket.connect()` starts it. */
export function makeDevice(
  world: Pick<World, 'origin' | 'proxies'>,
  person: SignedIn,
  { history, random, port, mischief }: Options,
): Device {
  made += 1
  const name = `${person.name} #${made}`
  const socket: WholeSocket = io(`http://127.0.0.1:${port ?? world.proxies[0]?.port}`, {
    ...SOCKET_OPTIONS,
    forceNew: true,
    extraHeaders: { cookie: person.cookie, origin: world.origin, host: new URL(world.origin).host },
  })
  let connections = 0
  let connectedAt = 0
  const heals: Heal[] = []
  const attempts: number[] = []
  socket.io.on('reconnect_attempt', () => attempts.push(performance.now()))
  socket.on('connect', () => {
    connections += 1
    connectedAt = performance.now()
  })
  socket.on('entry', ({ entry }) => {
    history.heard.push({ device: name, by: person.id, connection: connections, entry, at: performance.now() })
  })
  watchAnswers(socket, {
    ...{ device: name, by: person.id, connection: () => connections, history, random },
    ...(mischief && { mischief }),
  })
  const live = createLive(seedOf(person), { socket })
  live.store.subscribe(({ connection }, before) => {
    if (connection === 'online' && before.connection !== 'online') {
      heals.push({ from: connectedAt, to: performance.now() })
    }
  })

  return {
    name,
    person,
    socket,
    live,
    connections: () => connections,
    heals,
    attempts,
    async send(incidentId, commandName, input) {
      const { id, done } = live.client.send(incidentId, commandName, input)
      // As the client made it: it adds to a message what its writer had seen.
      const command = live.store.getState().outbox.find((item) => item.command.id === id)?.command
      if (!command) throw new Error(`${commandName} is not in the outbox`)
      const sent = {
        ...{ device: name, by: person.id, sentAt: performance.now(), outcome: 'unknown' as const },
        command,
      }
      const index = history.sends.push(sent) - 1
      const ack = await done
      const answered = { ...sent, answeredAt: performance.now() }
      history.sends[index] = ack.ok
        ? { ...answered, outcome: 'ok', seq: ack.seq }
        : { ...answered, outcome: 'refused', code: ack.code }
      return ack
    },
    close: () => void socket.disconnect(),
  }
}

/** What a page would have brought: nothing but who this is. */
function seedOf({ id, name, roles, areaIds }: SignedIn): LiveSeed {
  const me = { id, name, roles, areaIds, title: '', active: true, availability: 'available' as const }
  return {
    now: new Date().toISOString(),
    lists: {
      me: { ...me, email: `${id}@example.org`, locale: null, theme: null },
      ...{ areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] },
    },
  }
}
