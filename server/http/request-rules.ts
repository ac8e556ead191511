import type { IncomingMessage } from 'node:http'
import { UPLOADS_URL } from '../../lib/attachments'
import { isSameOrigin, ownOrigin } from './own-origin'

const READING = ['GET', 'HEAD']
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE']
/** Load balancers ask these by whatever name they like. */
const HEALTH = ['/healthz', '/readyz']
/** Pages that Next keeps for itself: asked for by name, they would answer 500 to anybody. */
const INNER_PAGE = /^\/_(?!next\/)/
/** next-auth's form and the pieces of uploads: the only bodies that are not JSON. */
const SIGN_IN = '/api/auth/callback/credentials'
const PIECE = 'application/offset+octet-stream'

/** The largest body of a request, in bytes. */
export const BODY_LIMIT = 64 * 1024

/** The largest piece of an upload in one request, in bytes. */
export const PIECE_LIMIT = 50 * 1024 * 1024

/** The HTTP status this request must be refused with before anything looks at it, or undefined when it is fit. */
export function unfit(request: IncomingMessage): number | undefined {
  const { method = '', url = '' } = request
  // Absolute-form, `*`, and `//host` name another server than ours.
  if (!/^\/(?![/\\])/.test(url)) return 400
  if (!ownOrigin(request) && !HEALTH.includes(url)) return 400
  if (INNER_PAGE.test(url)) return 404
  if (READING.includes(method)) return undefined
  if (!WRITING.includes(method)) return 405
  if (!isSameOrigin(request)) return 403
  return unfitBody(request)
}

function unfitBody({ method, url = '', headers }: IncomingMessage): number | undefined {
  if (headers['transfer-encoding'] !== undefined) return 411
  const length = Number(headers['content-length'] ?? 0)
  if (length === 0) return undefined
  const piece = method === 'PATCH' && url.startsWith(`${UPLOADS_URL}/`)
  if (length > (piece ? PIECE_LIMIT : BODY_LIMIT)) return 413
  const wanted = piece ? PIECE : url === SIGN_IN ? 'application/x-www-form-urlencoded' : 'application/json'
  const [type = ''] = headers['content-type']?.toLowerCase().split(';') ?? []
  return type.trim() === wanted ? undefined : 415
}
