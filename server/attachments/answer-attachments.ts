import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { PART_NAMES, RENDITIONS, type PartName, type Rendition } from '../../lib/attachments'
import { refuse, type Refusal } from '../../lib/refusals'
import { actorOfHandshake } from '../auth/handshake'
import { answerOrRefuse } from '../http/send-refusal'
import { accessIncident } from '../incident/access'
import { perBus } from '../per-bus'
import { createLimit } from '../rate-limits'
import { services } from '../services'
import { fileHeaders, rangeIn } from './file-headers'
import { partOf, type Part } from './part'
import { renditionName } from './remove'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const ADDRESS = new RegExp(`^/api/attachments/(${UUID})/(${UUID})/(${[...PART_NAMES, ...RENDITIONS].join('|')})$`)
const BELOW = '/api/attachments/'

const requests = perBus(() => createLimit('files', services().env.RATE_OTHER_PER_MIN * 20, 60))

/**
 * Hands out a part, or a rendition of a photo, to whoever may read its room at this very moment; says whether the request was
 * for one. What is not theirs and what does not exist are the same answer (V3).
 */
export function answerAttachments(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?', 1)[0] ?? ''
  if (!path.startsWith(BELOW)) return false
  void answerOrRefuse(response, answer(path, request, response), (error) => {
    services().log.error({ err: error }, 'a file could not be handed out')
    return refuse('unavailable')
  })
  return true
}

async function answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<Refusal | undefined> {
  if (!['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(405).end()
    return undefined
  }
  const actor = await actorOfHandshake(request.headers.cookie)
  if (!actor) return refuse('signed-out')
  const seconds = await requests().take(actor.id)
  if (seconds !== undefined) return refuse('rate-limited', { seconds })

  const [, incidentId = '', attachmentId = '', what = ''] = ADDRESS.exec(path) ?? []
  const found = incidentId ? await accessIncident(actor, incidentId) : undefined
  const readable = found?.access === 'room' || found?.access === 'preview'
  const part = readable ? await partOf(incidentId, attachmentId, partFor(what)) : undefined
  if (!part || !['stored', 'ready'].includes(part.state)) return refuse('not-found')
  return send(part, isRendition(what) ? what : undefined, request, response)
}

function partFor(what: string): PartName {
  return PART_NAMES.find((name) => name === what) ?? 'whole'
}

function isRendition(what: string): what is Rendition {
  return RENDITIONS.some((rendition) => rendition === what)
}

async function send(
  part: Part,
  rendition: Rendition | undefined,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | undefined> {
  const { files } = services()
  if (rendition && !part.type?.startsWith('image/')) return refuse('not-found')
  const range = rendition ? undefined : rangeIn(headers.range, part.bytes ?? 0)
  const about = fileHeaders(part, rendition, range)
  if (range === 'unfit' || method === 'HEAD') {
    response.writeHead(range === 'unfit' ? 416 : range ? 206 : 200, about).end()
    return undefined
  }
  const name = rendition ? renditionName(part.uploadId, rendition) : part.uploadId
  const content = await files.read(name, range)
  if (!content) throw new Error(`there is no file of part ${name}`)
  response.writeHead(range ? 206 : 200, about)
  // Whoever goes away is nobody's fault. From one who has already gone, `pipeline` would leave the content open.
  await pipeline(content, response).catch(() => {
    content.destroy()
    response.destroy()
  })
  return undefined
}
