import { access, constants } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { schemaState } from '../migrate'
import { services } from '../services'

/** Answers /healthz while the process lives, and /readyz when database, schema and storage are right; says which path it took. */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?', 1)[0]
  if (path === '/healthz') {
    reply(response, 200, { ok: true })
    return true
  }
  if (path !== '/readyz') return false
  void readiness().then((checks) => {
    const ok = Object.values(checks).every((check) => check === 'ok')
    reply(response, ok ? 200 : 503, { ok, ...checks, nodes: nodesState() })
  })
  return true
}

/** No reason to take this node out: deaf to the others it still serves, and a Redis that is away would take out all. */
function nodesState(): string {
  const { nodes } = services()
  return nodes.healthy() ? 'ok' : `${nodes.kind} unheard`
}

/** Each part as `ok` or what is wrong with it, in one word. */
async function readiness(): Promise<Record<'database' | 'schema' | 'storage', string>> {
  const { pool, env } = services()
  const schema = await schemaState(pool, resolve('prisma/migrations')).catch(() => undefined)
  const storage = await access(env.FIELDLINE_DATA_DIR, constants.W_OK).then(
    () => 'ok',
    () => 'unwritable',
  )
  return {
    database: schema ? 'ok' : 'unreachable',
    schema: schema === 'current' ? 'ok' : (schema ?? 'unknown'),
    storage,
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
