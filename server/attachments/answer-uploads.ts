import { Metadata } from '@tus/server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { MOST_PARALLEL_UPLOADS, PART_NAMES, UPLOADS_URL } from '../../lib/attachments'
import type { Account } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import { actorOfHandshake } from '../auth/handshake'
import { answerOrRefuse } from '../http/send-refusal'
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
  void answerOrRefuse(response, answer(path.slice(UPLOADS_URL.length + 1), request, response), (error) => {
    services().log.error({ err: error }, 'an upload failed')
    return notStored()
  })
  return true
}

async function answer(
  uploadId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | undefined> {
  const { method = '' } = request
  if (!(uploadId ? ['HEAD', 'PATCH', 'DELETE'] : ['POST']).includes(method)) {
    response.writeHead(405).end()
    return undefined
  }
  const actor = await actorOfHandshake(request.headers.cookie)
  if (!actor) return refuse('signed-out')
  const seconds = await requests().take(actor.id)
  if (seconds !== undefined) return refuse('rate-limited', { seconds })
  if (!uploadId) return create(actor, request, response)

  const part = await partByUpload(uploadId)
  const found = part?.uploaderId === actor.id && (await accessIncident(actor, part.incidentId))
  if (!part || !found || found.access !== 'room') return refuse('not-found')
  if (part.state === 'doomed') return refuse('message-deleted')
  if (part.state === 'refused') return refuse(part.reason ?? 'file-damaged')
  if (method === 'HEAD') return tell(part, request, response)
  if (part.state !== 'receiving') return refuse('nothing-changed')
  if (method === 'DELETE') return cancel(part, response)
  return take(actor, part, request, response)
}

async function create(
  actor: Account,
  { headers }: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | undefined> {
  const wanted = wantedIn(headers)
  const admitted = wanted ? await admit(actor, wanted) : refuse('bad-input')
  if ('code' in admitted) return admitted
  expectFile()
  const { uploadId, offset } = admitted
  response.writeHead(201, { location: `${UPLOADS_URL}/${uploadId}`, 'upload-offset': offset }).end()
  return undefined
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
): Promise<undefined> {
  if (state === 'receiving') {
    if ((await bytesSoFar(uploadId)) !== length) {
      await tus().handle(request, response)
      return undefined
    }
    await receivePart(uploadId)
  }
  response.writeHead(200, { 'upload-offset': length, 'upload-length': length }).end()
}

async function cancel(part: Part, response: ServerResponse): Promise<undefined> {
  await removePart(part)
  response.writeHead(204).end()
}

async function take(
  { id }: Account,
  { uploadId }: Part,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | undefined> {
  if (await isFull(0)) return refuse('storage-full')
  const counts = underWay()
  if (counts.of(id) >= MOST_PARALLEL_UPLOADS) return refuse('too-many-uploads', { most: MOST_PARALLEL_UPLOADS })
  if (response.closed) return undefined
  counts.add(id, 1)
  // Not when it was handled: what is cut just as it begins is never handled to its end.
  response.once('close', () => counts.add(id, -1))
  // A store that is away is said here: tus closes the line on what it refuses, and the answer may be lost with it.
  await bytesSoFar(uploadId)
  await tus().handle(request, response)
  return undefined
}
