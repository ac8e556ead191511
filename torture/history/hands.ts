import { io } from 'socket.io-client'
import { v7 as uuidv7 } from 'uuid'
import { request, SOCKET_OPTIONS, type WholeSocket } from '../../components/live/connect'
import type { CommandName } from '../../lib/incident/commands'
import type { Ack, SyncAnswer, SyncRequest } from '../../lib/wire'
import { until } from '../figures'
import type { SignedIn } from '../world/people'
import type { World } from '../world/world'

/** A bare connection that says exactly what it is told and keeps nothing: for acts that no screen would offer. */
export type Hands = {
  person: SignedIn
  socket: WholeSocket
  send: (incidentId: string, name: CommandName, input: unknown, id?: string) => Promise<Ack>
  /** Rejects when the server refuses. */
  sync: (asked: SyncRequest) => Promise<SyncAnswer>
  close: () => void
}

/** Connects to this port of this machine, or the world's first proxy. `again`: tries for ever, as a screen does. */
export function makeHands(
  world: World,
  person: SignedIn,
  { port, again = false }: { port?: number; again?: boolean } = {},
): Hands {
  const socket: WholeSocket = io(`http://127.0.0.1:${port ?? world.proxies[0]?.port}`, {
    ...SOCKET_OPTIONS,
    ...{ forceNew: true, reconnection: again },
    extraHeaders: { cookie: person.cookie, origin: world.origin, host: new URL(world.origin).host },
  })
  return {
    person,
    socket,
    send: (incidentId, name, input, id = uuidv7()) => request(socket, 'command', { id, incidentId, name, input }),
    sync: async (asked) => {
      const answer = await request(socket, 'sync', asked)
      if (!answer.ok) throw new Error(`sync was refused: ${answer.code}`)
      return answer
    },
    close: () => void socket.disconnect(),
  }
}

export async function connectHands(hands: readonly Hands[]): Promise<void> {
  for (const { socket } of hands) socket.connect()
  await until(() => hands.every(({ socket }) => socket.connected), 'everybody to connect', 30_000)
}
