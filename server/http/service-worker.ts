import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'

const PATH = '/sw.js'
/** Beside the server's own bundle, made by the same build. */
const FILE = '.build/sw.js'

/** Answers with the worker that lets pages start without a network, if it was built; says whether it was asked. */
export function answerServiceWorker({ url, method }: IncomingMessage, response: ServerResponse): boolean {
  if (url?.split('?', 1)[0] !== PATH || !['GET', 'HEAD'].includes(method ?? '')) return false
  void readFile(FILE).then(
    (script) => {
      // Asked again every time: a newer one is how a device learns of a newer version.
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' })
      response.end(script)
    },
    () => response.writeHead(404).end(),
  )
  return true
}
