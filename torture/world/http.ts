import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { AppNode } from './app-node'
import type { World } from './world'

const MOST_TRIES = 10
const PAUSE_MS = 300
const TIMEOUT_MS = 15_000

export type Reply = { status: number; body: unknown; cookies: readonly string[]; headers: IncomingMessage['headers'] }

type Asked = {
  node?: AppNode | undefined
  cookie?: string | undefined
  method?: string
  /** An object is sent as JSON, parameters as a form, bytes as they are. */
  body?: object | URLSearchParams | Uint8Array
  headers?: Record<string, string | number>
}

/** A request straight to one node, as the page that people have open would send it. Rejects when there is no answer. */
export async function ask(world: World, path: string, asked: Asked = {}): Promise<Reply> {
  const { body } = asked
  const [type, bytes] = sentAs(body)
  const headers = { ...(bytes && { 'content-type': type, 'content-length': bytes.length }), ...asked.headers }
  const sent = begin(world, path, { ...asked, method: asked.method ?? (body ? 'POST' : 'GET'), headers })
  const reply = replyTo(sent)
  sent.end(bytes)
  return reply
}

/** A request whose body whoever calls writes and ends. */
export function begin(
  world: World,
  path: string,
  { node = world.nodes[0], cookie, method = 'GET', headers }: Omit<Asked, 'body'>,
): ClientRequest {
  return request({
    ...{ host: '127.0.0.1', port: node?.port, path, method, timeout: TIMEOUT_MS },
    headers: { host: new URL(world.origin).host, origin: world.origin, ...(cookie && { cookie }), ...headers },
  })
}

export async function replyTo(sent: ClientRequest): Promise<Reply> {
  return new Promise((done, fail) => {
    sent.on('timeout', () => sent.destroy(new Error('no answer in 15 s')))
    sent.on('error', fail)
    sent.on('response', (response) => {
      let received = ''
      response.setEncoding('utf8').on('data', (part: string) => (received += part))
      response.on('error', fail)
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        const cookies = (headers['set-cookie'] ?? []).map((text) => text.split(';', 1)[0] ?? '')
        done({ status, body: parsed(received), cookies, headers })
      })
    })
  })
}

/** The same, asked again while the server says that it has too much to do. */
export async function askPatiently(...asked: Parameters<typeof ask>): Promise<Reply> {
  for (let tries = 1; ; tries += 1) {
    const reply = await ask(...asked)
    if (reply.status !== 503 || tries === MOST_TRIES) return reply
    await delay(PAUSE_MS)
  }
}

function sentAs(body: Asked['body']): [type?: string, bytes?: Buffer] {
  if (body === undefined) return []
  if (body instanceof Uint8Array) return ['application/octet-stream', Buffer.from(body)]
  if (body instanceof URLSearchParams) return ['application/x-www-form-urlencoded', Buffer.from(body.toString())]
  return ['application/json', Buffer.from(JSON.stringify(body))]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
