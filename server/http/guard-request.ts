import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inWords } from '../../lib/refusal-sentences'
import { refuse } from '../../lib/refusals'
import { services } from '../services'
import { clientAddress } from './client-address'
import { INNER } from './inner-headers'
import { ownOrigin } from './own-origin'
import { unfit } from './request-rules'
import { contentSecurityPolicy, securityHeaders } from './security-headers'

const CSP = 'content-security-policy'
/** What a client could send to be taken for our own server, or a proxy for a proxy of ours. */
const NOT_FROM_CLIENTS = [
  ...Object.values(INNER),
  ...[CSP, 'content-security-policy-report-only', 'forwarded', 'x-forwarded-host', 'x-forwarded-port'],
]

/**
 * Stands before every request: gives the response its security headers, tells Next what it may believe about the
 * request, and answers an unfit one itself. Returns whether the request may go on.
 */
export function guardRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const origin = ownOrigin(request) ?? services().env.PUBLIC_URL
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, origin)
  const requestId = randomUUID()

  const headers = { ...securityHeaders(origin), [CSP]: policy, [INNER.requestId]: requestId }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (isPersonal(request)) response.setHeader('cache-control', 'no-store')

  const status = unfit(request)
  if (status !== undefined) {
    services().log.warn({ requestId, status, method: request.method }, 'request refused')
    refuseWith(status, response)
    return false
  }
  for (const name of NOT_FROM_CLIENTS) Reflect.deleteProperty(request.headers, name)
  Object.assign(request.headers, {
    [CSP]: policy, // Next reads the nonce for its own scripts from here
    [INNER.nonce]: nonce,
    [INNER.requestId]: requestId,
    [INNER.address]: clientAddress(request),
    [INNER.path]: pathOf(request),
    'x-forwarded-proto': new URL(origin).protocol.slice(0, -1),
  })
  return true
}

// Only files of the build and of public/ are the same for everybody (WE6).
function isPersonal({ url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?')
  return !path.startsWith('/_next/static/') && (path.startsWith('/api/') || !/\.\w+$/.test(path))
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')
}

function refuseWith(status: number, response: ServerResponse): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.setHeader('connection', 'close') // what follows is a body nobody will read
  response.end(JSON.stringify(inWords(refuse('bad-input'))))
}
