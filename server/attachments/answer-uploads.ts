import { Metadata } from '@tus/server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { MOST_PARALLEL_UPLOADS, PART_NAMES, UPLOADS_URL } from '../../lib/attachments'
import type { Account } from '../../lib/people'
import { refuse } from '../../lib/refusals'
import { actorOfHandshake } from '../auth/handshake'
import { sendRefusal } from '../http/send-refusal'
import { accessIncident } from '../incident/access'
import { perBus } from '../per-bus'
import { createLimit } from '../rate-limits'
import { services } from '../services'
import { createCounts } from '../socket/counts'
import { admit, type Wanted } from './admit'
import { bytesSoFar } from './bytes-so-far'
import { expectFile } from './inspector'
import { partByUpload, type Part } from './part'
import { receivePart } from './receive'
import { isFull, notStored } from './room-left'
import { removePart } from './remove'
import { tus } from './uploads'

const VERSION = '1.0.0'
const wantedSchema = z.object({
  id: z.uuidv7(),
  incidentId: z.uuid(),
  part: z.enum(PART_NAMES),
  length: z.coerce.number().int().positive(),
})
const requests = perBus(() => createLimit('uploads', services().env.RATE_OTHER_PER_MIN * 10, 60))
const underWay = perBus(() => createCounts())

/** Takes the parts of attachments, by tus 1.0; says whether the request was one. */
export function answerUploads(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?', 1)[0] ?? ''
  if (path !== UPLOADS_URL && !path.startsWith(`${UPLOADS_URL}/`)) return false
  response.setHeader('tus-resumable', VERSION)
  answer(path.slice(UPLOADS_URL.length + 1), request, response).catch(async (error: unknown) => {
    services().log.error({ err: error }, 'an upload failed')
    const refusal = await notStored()
    if (response.headersSent) response.destroy()
    else sendRefusal(response, refusal)
  })
  return true
}

async function answer(uploadId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '' } = request
  if (!(uploadId ? ['HEAD', 'PATCH', 'DELETE'] : ['POST']).includes(method)) {
    response.writeHead(405).end()
    return
  }
  const actor = await actorOfHandshake(request.headers.cookie)
  if (!actor) {
    sendRefusal(response, refuse('signed-out'))
    return
  }
  const seconds = await requests().take(actor.id)
  if (seconds !== undefined) {
    sendRefusal(response, refuse('rate-limited', { seconds }))
    return
  }
  if (!uploadId) return create(actor, request, response)

  const part = await partByUpload(uploadId)
  const found = part?.uploaderId === actor.id && (await accessIncident(actor, part.incidentId))
  if (!part || !found || found.access !== 'room') {
    sendRefusal(response, refuse('not-found'))
    return
  }
  if (part.state === 'doomed') {
    sendRefusal(response, refuse('message-deleted'))
    return
  }
  if (part.state === 'refused') {
    sendRefusal(response, refuse(part.reason ?? 'file-damaged'))
    return
  }
  if (method === 'HEAD') return tell(part, request, response)
  if (part.state !== 'receiving') {
    sendRefusal(response, refuse('nothing-changed'))
    return
  }
  if (method === 'DELETE') return cancel(part, response)
  return take(actor, part, request, response)
}

async function create(actor: Account, { headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const wanted = wantedIn(headers)
  const admitted = wanted ? await admit(actor, wanted) : refuse('bad-input')
  if ('code' in admitted) {
    sendRefusal(response, admitted)
    return
  }
  expectFile()
  const { uploadId, offset } = admitted
  response.writeHead(201, { location: `${UPLOADS_URL}/${uploadId}`, 'upload-offset': offset }).end()
}

function wantedIn(headers: IncomingMessage['headers']): Wanted | undefined {
  if (headers['tus-resumable'] !== VERSION) return undefined
  try {
    const said = Metadata.parse(String(headers['upload-metadata']))
    return wantedSchema.safeParse({ ...said, length: headers['upload-length'] }).data
  } catch {
    return undefined
  }
}

/** How much is there. All of it, but not looked at yet, is what a crash leaves: then it is looked at now. */
async function tell(
  { uploadId, state, length }: Part,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const offset = state === 'receiving' ? await bytesSoFar(uploadId) : undefined
  if (offset === length) await receivePart(uploadId)
  else if (state === 'receiving') return tus().handle(request, response)
  response.writeHead(200, { 'upload-offset': length, 'upload-length': length }).end()
}

async function cancel(part: Part, response: ServerResponse): Promise<void> {
  await removePart(part)
  response.writeHead(204).end()
}

async function take(
  { id }: Account,
  { uploadId }: Part,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (await isFull(0)) {
    sendRefusal(response, refuse('storage-full'))
    return
  }
  const counts = underWay()
  if (counts.of(id) >= MOST_PARALLEL_UPLOADS) {
    sendRefusal(response, refuse('too-many-uploads', { most: MOST_PARALLEL_UPLOADS }))
    return
  }
  if (response.closed) return
  counts.add(id, 1)
  // Not when it was handled: what is cut just as it begins is never handled to its end.
  response.once('close', () => counts.add(id, -1))
  // A store that is away is said here: tus closes the line on what it refuses, and the answer may be lost with it.
  await bytesSoFar(uploadId)
  await tus().handle(request, response)
}
