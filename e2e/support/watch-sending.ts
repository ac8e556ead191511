import { UPLOADS_URL } from '../../lib/attachments'
import type { Person } from './cast'

/** One part that was begun, as its announcement says: bytes is its length. */
export type BegunPart = { id: string; incidentId: string; part: string; bytes: number }
export type Sending = {
  /** In the order they were begun; one that was begun again stands once. */
  parts: readonly BegunPart[]
  /** Where the server said, or was told, that a part goes on: in bytes, newest last. */
  steps: readonly { method: 'HEAD' | 'PATCH'; offset: number }[]
}

/** Writes down what this tablet begins to send, and from where it goes on. Call before it opens the page that sends. */
export function watchSending({ context }: Pick<Person, 'context'>): Sending {
  const parts: BegunPart[] = []
  const steps: { method: 'HEAD' | 'PATCH'; offset: number }[] = []
  context.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith(UPLOADS_URL)) return
    const headers = request.headers()
    if (request.method() === 'PATCH') steps.push({ method: 'PATCH', offset: Number(headers['upload-offset']) })
    if (request.method() !== 'POST') return
    const said = new Map((headers['upload-metadata'] ?? '').split(',').map((pair) => pairOf(pair)))
    const [id = '', incidentId = '', part = ''] = ['id', 'incidentId', 'part'].map((key) => said.get(key))
    const known = parts.some((each) => each.id === id && each.part === part)
    if (!known) parts.push({ id, incidentId, part, bytes: Number(headers['upload-length']) })
  })
  context.on('response', (response) => {
    const offset = response.headers()['upload-offset']
    if (response.request().method() === 'HEAD' && offset) steps.push({ method: 'HEAD', offset: Number(offset) })
  })
  return { parts, steps }
}

function pairOf(pair: string): [key: string, value: string] {
  const [key = '', value = ''] = pair.trim().split(' ')
  return [key, Buffer.from(value, 'base64').toString()]
}
