import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { PROTOCOL, type Ack, type ClientToServer, type ServerToClient } from '../../../lib/wire.ts'
import { ask, fromOurPage } from './ask.ts'
import type { SecureApp } from './secure-app'

const PATIENCE_MS = 10_000

export type Live = Socket<ServerToClient, ClientToServer>
/** The same connection for what no type allows. */
export type Untyped = {
  emit: (event: string, ...payloads: unknown[]) => void
  timeout: (ms: number) => { emitWithAck: (event: string, payload: unknown) => Promise<Told> }
  emitWithAck: (event: string, payload: unknown) => Promise<Told>
}
export type Told = { ok: boolean; code?: string }

export function untyped(live: Live): Untyped {
  return live as unknown as Untyped
}

/** Sends commands about one incident. */
export function commander(live: Live, incidentId: string): (name: string, input: object) => Promise<Told> {
  return (name, input) =>
    untyped(live).timeout(PATIENCE_MS).emitWithAck('command', { id: randomUUID(), incidentId, name, input })
}
/** A way into the mutation path: takes an envelope, returns the answer. */
export type Door = (cookie: string, envelope: object) => Promise<Ack>

/** Opens a live connection; rejects with the reason when it is refused. */
export async function openLive(
  app: Pick<SecureApp, 'url'>,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<Live> {
  const socket: Live = io(app.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { protocol: PROTOCOL },
    extraHeaders: { origin: app.url, cookie, ...headers },
  })
  await new Promise<void>((done, fail) => {
    socket.once('connect', done)
    socket.once('connect_error', fail)
  })
  return socket
}

export function httpDoor(app: SecureApp): Door {
  return async (cookie, envelope) => {
    const question = { method: 'POST', path: '/api/commands', headers: fromOurPage(app.url, cookie) }
    return JSON.parse((await ask(app.port, { ...question, body: JSON.stringify(envelope) })).text) as Ack
  }
}

/** The socket's door keeps one connection for each cookie; `close` ends them all. */
export function socketDoor(app: SecureApp): { door: Door; close: () => void } {
  const open = new Map<string, Promise<Live>>()
  return {
    door: async (cookie, envelope) => {
      const live = open.get(cookie) ?? openLive(app, cookie)
      open.set(cookie, live)
      return (await untyped(await live)
        .timeout(PATIENCE_MS)
        .emitWithAck('command', envelope)) as Ack
    },
    close: () => {
      for (const live of open.values())
        void live.then(
          (socket) => socket.disconnect(),
          () => undefined, // was never open
        )
    },
  }
}
