import type { ClientRequest } from 'node:http'
import { v7 as uuidv7 } from 'uuid'
import { attachmentUrl, UPLOADS_URL, type Attachment, type PartName, type Rendition } from '../../lib/attachments'
import type { Hands } from '../history/hands'
import { ask, begin, replyTo, type Reply } from './http'
import type { World } from './world'

const TUS = { 'tus-resumable': '1.0.0' }

/** Something announced in a room, whose whole has a place to be sent to. */
export type Announced = { incidentId: string; attachment: Attachment; location: string }

/** Posts a message that brings this, and asks for a place for it. */
export async function announce(
  world: World,
  by: Hands,
  incidentId: string,
  what: Pick<Attachment, 'kind' | 'name' | 'type' | 'bytes'>,
): Promise<Announced> {
  const attachment: Attachment = { id: uuidv7(), ...what }
  const ack = await by.send(incidentId, 'message.post', { text: '', attachments: [attachment] })
  if (!ack.ok) throw new Error(`announcing a file was refused: ${ack.code}`)
  const said = Object.entries({ id: attachment.id, incidentId, part: 'whole' })
  const metadata = said.map(([key, value]) => `${key} ${btoa(value)}`).join(',')
  const { status, headers } = await ask(world, UPLOADS_URL, {
    ...{ cookie: by.person.cookie, method: 'POST' },
    headers: { ...TUS, 'upload-length': what.bytes, 'upload-metadata': metadata },
  })
  if (status !== 201) throw new Error(`a place for a file was refused: ${status}`)
  return { incidentId, attachment, location: headers.location ?? '' }
}

/** Begins to send the bytes from `offset` to `end`: whoever calls writes and ends it. */
export function beginPiece(
  world: World,
  { person: { cookie } }: Hands,
  { location }: Announced,
  [offset, end]: readonly [number, number],
): { request: ClientRequest; reply: Promise<Reply> } {
  const request = begin(world, location, {
    ...{ cookie, method: 'PATCH' },
    headers: {
      ...TUS,
      'upload-offset': offset,
      'content-type': 'application/offset+octet-stream',
      'content-length': end - offset,
    },
  })
  return { request, reply: replyTo(request) }
}

/** Sends all of it. */
export async function sendWhole(world: World, by: Hands, to: Announced, bytes: Uint8Array): Promise<void> {
  const { request, reply } = beginPiece(world, by, to, [0, bytes.length])
  request.end(bytes)
  const { status } = await reply
  if (status !== 204) throw new Error(`sending a file was refused: ${status}`)
}

/** Asks for it as a page does. */
export function readFile(
  world: World,
  { person: { cookie } }: Hands,
  { incidentId, attachment }: Announced,
  what: PartName | Rendition,
): Promise<Reply> {
  return ask(world, attachmentUrl(incidentId, attachment.id, what), { cookie })
}
