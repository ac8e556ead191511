import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export type Reply = { status: number; headers: IncomingHttpHeaders; text: string }
export type Question = { method?: string; path: string; headers?: Record<string, string>; body?: string | undefined }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Sends one request to a server on this machine, whatever its Host header says. Rejects when the connection breaks. */
export function ask(port: number, { method = 'GET', path, headers = {}, body }: Question): Promise<Reply> {
  return new Promise((done, fail) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const options = { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } }
    const asked = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
      response.on('error', fail)
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

/** What our own pages send along with JSON. */
export function fromOurPage(origin: string, cookie = ''): Record<string, string> {
  return { origin, 'content-type': 'application/json', ...(cookie && { cookie }) }
}
