import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { AppNode } from './app-node'
import type { World } from './world'

const MOST_TRIES = 10
const PAUSE_MS = 300

export type Reply = { status: number; body: unknown; cookies: readonly string[] }

/** A request straight to one node, as the page that people have open would send it. Rejects when there is no answer. */
export async function ask(
  world: World,
  path: string,
  {
    node = world.nodes[0],
    cookie,
    method,
    body,
  }: { node?: AppNode | undefined; cookie?: string; method?: string; body?: object | URLSearchParams } = {},
): Promise<Reply> {
  const form = body instanceof URLSearchParams
  const text = form ? body.toString() : body && JSON.stringify(body)
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const headers = {
    host: new URL(world.origin).host,
    origin: world.origin,
    ...(cookie && { cookie }),
    ...(text !== undefined && { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
  }
  return new Promise((done, fail) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: node?.port,
        path,
        method: method ?? (body ? 'POST' : 'GET'),
        headers,
        timeout: 15_000,
      },
      (response) => {
        let received = ''
        response.setEncoding('utf8').on('data', (part: string) => (received += part))
        const cookies = (response.headers['set-cookie'] ?? []).map((text) => text.split(';', 1)[0] ?? '')
        response.on('end', () => done({ status: response.statusCode ?? 0, body: parsed(received), cookies }))
        response.on('error', fail)
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('no answer in 15 s')))
    sent.on('error', fail).end(text)
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
