import type { IncomingMessage, ServerResponse } from 'node:http'
import { readiness } from './readiness'

/**
 * Answers /healthz while the process lives, and /readyz with whether it is ready; says whether it took the request.
 * Anybody may ask, so neither says why (SC6): the parts are on the private listener.
 */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?', 1)[0]
  if (path === '/healthz') {
    reply(response, 200, { ok: true })
    return true
  }
  if (path !== '/readyz') return false
  void readiness().then(({ ok }) => reply(response, ok ? 200 : 503, { ok }))
  return true
}

/** The same answer with every part, for whoever may read the metrics. */
export async function answerReadiness(response: ServerResponse): Promise<void> {
  const { ok, parts } = await readiness()
  reply(response, ok ? 200 : 503, { ok, ...parts })
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
