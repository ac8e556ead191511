import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerReadiness } from '../http/health'
import { services } from '../services'

/** A listener of its own for /metrics, and /readyz with its parts (SC6): on this machine alone unless told otherwise, and behind a token if there is one. */
export async function listenForMetrics(): Promise<{ port: number | undefined; stop: () => void }> {
  const { env, log } = services()
  if (env.METRICS_PORT === undefined) return { port: undefined, stop: () => undefined }
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, env.METRICS_TOKEN)
    if (refusal !== undefined) {
      response.writeHead(refusal).end()
      return
    }
    const answer = request.url === '/readyz' ? answerReadiness(response) : answerMetrics(response)
    answer.catch((error: unknown) => {
      log.error({ err: error }, 'the metrics could not be read')
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(env.METRICS_PORT, env.METRICS_HOST, done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.close().closeAllConnections()
    },
  }
}

async function answerMetrics(response: ServerResponse): Promise<void> {
  const { registry } = services().metrics
  const text = await registry.metrics()
  response.writeHead(200, { 'content-type': registry.contentType }).end(text)
}

function refusalOf({ method, url, headers }: IncomingMessage, token: string | undefined): 401 | 404 | undefined {
  if (method !== 'GET' || (url !== '/metrics' && url !== '/readyz')) return 404
  if (token === undefined) return undefined
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`)) ? undefined : 401
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
