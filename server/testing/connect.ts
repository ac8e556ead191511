import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import {
  PROTOCOL,
  type Ack,
  type AnswerTo,
  type ClientToServer,
  type ServerToClient,
  type SyncAnswer,
  type SyncRequest,
  type Whispered,
} from '../../lib/wire'
import type { Entry } from '../../lib/incident/entry'
import type { CastMember } from './cast'
import { signIn } from './cast'

/** A typed client of the real server: what a device of this person would send and hear. */
export type Device = {
  person: CastMember
  sessionId: string
  socket: Socket<ServerToClient, ClientToServer>
  /** Every entry heard, in the order of arrival. */
  heard: Entry[]
  send: <Name extends CommandName>(incidentId: string, name: Name, input: InputOf<Name>, id?: string) => Promise<Ack>
  sync: (request: SyncRequest) => Promise<SyncAnswer>
  /** Resolves with the first entry of this type heard from now on or before. */
  hears: (type: string, ms?: number) => Promise<Entry>
  close: () => void
}

export async function connect(url: string, person: CastMember): Promise<Device> {
  const { sessionId, cookie } = await signIn(person.id)
  const socket = openSocket(url, { cookie })
  await new Promise<void>((done, fail) => {
    socket.once('connect', done)
    socket.once('connect_error', fail)
  })
  const heard: Entry[] = []
  socket.on('entry', ({ entry }) => void heard.push(entry))
  return {
    person,
    sessionId,
    socket,
    heard,
    send: (incidentId, name, input, id = randomUUID()) =>
      socket.emitWithAck('command', { id, incidentId, name, input }),
    sync: async (request) => {
      const answer = await socket.emitWithAck('sync', request)
      if (!answer.ok) throw new Error(`sync refused: ${answer.code}`)
      return answer
    },
    hears: (type, ms) => soon(() => heard.find((entry) => entry.type === type), `an entry ${type}`, ms),
    close: () => void socket.disconnect(),
  }
}

export function openSocket(
  url: string,
  { cookie, origin = url, protocol = PROTOCOL }: { cookie?: string; origin?: string | null; protocol?: number } = {},
): Socket<ServerToClient, ClientToServer> {
  return io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { protocol },
    extraHeaders: { ...(cookie && { cookie }), ...(origin !== null && { origin }) },
  })
}

/**
 * Says it until `look` finds that it was heard, and returns how often: some whispers are dropped for whoever is being sent
 * something else in that moment.
 */
export async function whisperUntil(by: Device, whisper: Whispered, look: () => boolean, what: string): Promise<number> {
  for (let said = 1; ; said += 1) {
    const answer = (await by.socket.emitWithAck('whisper', whisper)) as AnswerTo['whisper']
    if (!answer.ok) throw new Error(`whisper refused: ${answer.code}`)
    try {
      await soon(look, what, 2_000)
      return said
    } catch (error) {
      if (said === 5) throw error
    }
  }
}

/** Waits until `look` finds something; rejects saying what was waited for. */
export async function soon<T>(look: () => T | undefined | false, what: string, ms = 10_000): Promise<T> {
  const until = performance.now() + ms
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > until) throw new Error(`waited ${ms} ms in vain for ${what}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
