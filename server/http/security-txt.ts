import type { IncomingMessage, ServerResponse } from 'node:http'
import { LOCALES } from '../../lib/messages/locale'
import type { Env } from '../env'
import { services } from '../services'

const PATH = '/.well-known/security.txt'
const DAYS_GOOD = 90

/** Answers where to report security problems (RFC 9116), if this installation names somebody; says whether it was asked. */
export function answerSecurityTxt({ url, method }: IncomingMessage, response: ServerResponse): boolean {
  if (url?.split('?', 1)[0] !== PATH || !['GET', 'HEAD'].includes(method ?? '')) return false
  const text = securityTxt(services().env, new Date())
  response.writeHead(text ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
  return true
}

/** The file's text; undefined without a contact, which the format demands. */
export function securityTxt(
  { SECURITY_CONTACT, PUBLIC_URL }: Pick<Env, 'SECURITY_CONTACT' | 'PUBLIC_URL'>,
  now: Date,
): string | undefined {
  if (!SECURITY_CONTACT) return undefined
  const expires = new Date(now)
  expires.setUTCDate(expires.getUTCDate() + DAYS_GOOD)
  expires.setUTCHours(0, 0, 0, 0)
  const lines = [
    `Contact: ${SECURITY_CONTACT}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${LOCALES.join(', ')}`,
    // An address of this machine alone is nobody's canonical one.
    ...(PUBLIC_URL.startsWith('https:') ? [`Canonical: ${PUBLIC_URL}${PATH}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
