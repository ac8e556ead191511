import type { Socket } from 'socket.io-client'
import { PROTOCOL, type AnswerTo, type ClientToServer, type ServerToClient } from '../../lib/wire'

export type WholeSocket = Socket<ServerToClient, ClientToServer>

/** What the live parts use of Socket.IO's client. */
export type LiveSocket = Pick<
  WholeSocket,
  'connected' | 'active' | 'connect' | 'disconnect' | 'on' | 'once' | 'timeout' | 'volatile'
>

/** How long an answer is waited for before the command is sent again, in ms. */
export const ANSWER_MS = 10_000

/** Websocket only, trying again for ever with jitter. */
export const SOCKET_OPTIONS = {
  transports: ['websocket'],
  autoConnect: false,
  auth: { protocol: PROTOCOL },
  reconnectionDelay: 500,
  // Nothing tells a page that a line which died silently is alive again; a tablet back in reach sends within seconds.
  reconnectionDelayMax: 4_000,
  randomizationFactor: 0.5,
  timeout: 10_000,
}

/** Sends one event and resolves with its answer; rejects when none comes in time. */
export function request<Name extends keyof AnswerTo>(
  socket: LiveSocket,
  name: Name,
  payload: Parameters<ClientToServer[Name]>[0],
): Promise<AnswerTo[Name]> {
  // Socket.IO's types lose the answer's once a timeout is set.
  const untyped = socket.timeout(ANSWER_MS) as unknown as { emitWithAck: (...event: unknown[]) => Promise<unknown> }
  return untyped.emitWithAck(name, payload) as Promise<AnswerTo[Name]>
}
