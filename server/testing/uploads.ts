import { randomUUID } from 'node:crypto'
import { request as ask, type ClientRequest } from 'node:http'
import { v7 as uuidv7 } from 'uuid'
import type { Attachment, PartName } from '../../lib/attachments'
import { services } from '../services'
import type { CastMember } from './cast'
import { signIn } from './cast'

/** Somebody with a session, who sends parts as a device does. */
export type Uploader = {
  person: CastMember
  cookie: string
  /** Posts a message that announces this; returns the attachment and the message's seq. */
  announce: (incidentId: string, attachment?: Partial<Attachment>) => Promise<{ attachment: Attachment; seq: number }>
  /** Asks for a place for a part. */
  create: (incidentId: string, id: string, part: PartName, length: number) => Promise<Response>
  /** Sends a piece from this offset on. */
  patch: (location: string, offset: number, piece: Uint8Array<ArrayBuffer>) => Promise<Response>
  /** Sends the beginning of a piece that is to be as long as `length`, and leaves the line open: whoever calls ends it. */
  begin: (location: string, offset: number, beginning: Uint8Array, length: number) => Promise<ClientRequest>
  /** How much is there. */
  offset: (location: string) => Promise<number>
  /** All of it in one piece; returns the last answer. */
  send: (incidentId: string, id: string, part: PartName, bytes: Uint8Array<ArrayBuffer>) => Promise<Response>
  get: (
    incidentId: string,
    id: string,
    what: string,
    headers?: Record<string, string>,
    signal?: AbortSignal,
  ) => Promise<Response>
}

export async function uploader(url: string, person: CastMember): Promise<Uploader> {
  const { cookie } = await signIn(person.id)
  const base = { cookie, origin: url, 'tus-resumable': '1.0.0' }

  async function announce(incidentId: string, given: Partial<Attachment> = {}) {
    const attachment: Attachment = {
      ...{ id: uuidv7(), kind: 'photo', name: '', type: 'image/jpeg', bytes: 300_000 },
      ...given,
    }
    const input = { text: '', attachments: [attachment] }
    const command = { id: randomUUID(), incidentId, name: 'message.post' as const, input }
    const ack = await services().dispatch.run({ id: person.id }, command)
    if (!ack.ok) throw new Error(`the message was refused: ${ack.code}`)
    return { attachment, seq: ack.seq }
  }

  function create(incidentId: string, id: string, part: PartName, length: number): Promise<Response> {
    const said = Object.entries({ id, incidentId, part }).map(([key, value]) => `${key} ${btoa(value)}`)
    const headers = { ...base, 'upload-length': String(length), 'upload-metadata': said.join(',') }
    return fetch(`${url}/api/uploads`, { method: 'POST', headers })
  }

  const pieceAt = (offset: number) => ({
    ...base,
    ...{ 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  })

  function patch(location: string, offset: number, piece: Uint8Array<ArrayBuffer>): Promise<Response> {
    return fetch(url + location, { method: 'PATCH', headers: pieceAt(offset), body: piece })
  }

  async function begin(location: string, offset: number, beginning: Uint8Array, length: number) {
    const request = ask(url + location, { method: 'PATCH', headers: { ...pieceAt(offset), 'content-length': length } })
    request.on('error', () => undefined)
    await new Promise<void>((done) => request.write(beginning, () => done()))
    return request
  }

  return {
    person,
    cookie,
    announce,
    create,
    patch,
    begin,
    offset: async (location) => {
      const { headers } = await fetch(url + location, { method: 'HEAD', headers: base })
      return Number(headers.get('upload-offset'))
    },
    send: async (incidentId, id, part, bytes) => {
      const created = await create(incidentId, id, part, bytes.length)
      return created.status === 201 ? patch(created.headers.get('location') ?? '', 0, bytes) : created
    },
    get: (incidentId, id, what, headers = {}, signal) =>
      fetch(`${url}/api/attachments/${incidentId}/${id}/${what}`, {
        headers: { cookie, ...headers },
        ...(signal && { signal }),
      }),
  }
}
