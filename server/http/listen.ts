import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { services } from '../services'
import { answerAttachments } from '../attachments/answer-attachments'
import { answerUploads } from '../attachments/answer-uploads'
import { guardRequest } from './guard-request'
import { answerHealth } from './health'
import { ownAnswerAt, type OwnAnswer } from './own-paths'
import { answerSecurityTxt } from './security-txt'
import { answerServiceWorker } from './service-worker'

const SOCKET_PATH = '/socket.io/'
/** How long a client may take to say what it wants, in ms; looked at every second (by default Node looks every 30). */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
}

/** What our own server answers before the pages, each at its own addresses alone; says whether it took the request. */
const ANSWERS: Record<OwnAnswer, (request: IncomingMessage, response: ServerResponse) => boolean> = {
  health: answerHealth,
  securityTxt: answerSecurityTxt,
  serviceWorker: answerServiceWorker,
  uploads: answerUploads,
  attachments: answerAttachments,
}

export type OtherUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void
/** Everything that is served: pages by `pages`, live connections by whoever listens for upgrades on the socket path. */
export type Listening = { http: Server; port: number; stop: () => Promise<void> }

/**
 * Makes the HTTP server without listening yet. Upgrades other than the socket's go to `otherUpgrade` or are cut: Next
 * must never see one (WE4).
 */
export function createHttp(pages: RequestListener, otherUpgrade?: OtherUpgrade): Server {
  const http = createServer(PATIENCE, (request, response) => {
    if (!http.listening) response.setHeader('connection', 'close') // Stopping: whoever comes next goes elsewhere.
    measure(request, response)
    if (!guardRequest(request, response) || answeredHere(request, response)) return
    pages(request, response)
  })
  http.maxConnections = services().env.MAX_CONNECTIONS
  http.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith(SOCKET_PATH)) return
    if (otherUpgrade) otherUpgrade(request, socket, head)
    else socket.destroy()
  })
  return http
}

function answeredHere(request: IncomingMessage, response: ServerResponse): boolean {
  const own = ownAnswerAt(request.url?.split('?', 1)[0] ?? '')
  return own !== undefined && ANSWERS[own](request, response)
}

function measure({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const began = performance.now()
  const kind = url.startsWith('/api/') ? 'api' : url.startsWith('/_next/') ? 'file' : 'page'
  response.once('close', () => services().metrics.http(kind, response.statusCode, (performance.now() - began) / 1000))
}

/** Listens on the configured address; rejects when the port is taken. */
export async function listen(http: Server): Promise<Listening> {
  const { PORT, HOST } = services().env
  await new Promise<void>((done, fail) => {
    http.once('error', fail)
    http.listen(PORT, HOST.replace(/[[\]]/g, ''), () => done())
  })
  return {
    http,
    port: (http.address() as AddressInfo).port,
    stop: () =>
      new Promise((done) => {
        http.close(() => done())
        http.closeIdleConnections()
      }),
  }
}
