import { createServer, request } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test as base } from './cast'

/** The id of the build that is there from `arrives` on. */
export const NEWER_BUILD = 'the-build-after-this-one'

type NewerBuild = {
  /** A server that has been updated: from now on the worker that browsers are given is of another build. */
  newer: { port: number; arrives: () => void }
}

/** Stories of an update. A proxy between the browsers and the app stands for it: what else an update changes, no story needs. */
export const test = base.extend<NewerBuild>({
  newer: async ({}, use) => {
    let arrived = false
    const server = createServer((asked, answer) => {
      const url = new URL(asked.url ?? '')
      const isWorker = arrived && url.pathname === '/sw.js'
      const onward = request(url, { method: asked.method, headers: asked.headers }, (got) => {
        const status = got.statusCode ?? 502
        if (!isWorker) return got.pipe(answer.writeHead(status, got.headers))
        answer.writeHead(status, { 'content-type': got.headers['content-type'] })
        return void text(got).then((script) => answer.end(script.replace(/(?<=\bid:")[^"]+/, NEWER_BUILD)))
      })
      onward.on('error', () => answer.destroy())
      asked.pipe(onward)
    })
    server.on('connect', (asked, browser, head) => {
      const [host = '', port] = asked.url?.split(':') ?? []
      const app = connect(Number(port), host, () => {
        browser.write('HTTP/1.1 200 OK\r\n\r\n')
        app.write(head)
        app.pipe(browser).pipe(app)
      })
      app.on('error', () => browser.destroy())
      browser.on('error', () => app.destroy())
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    await use({ port: (server.address() as AddressInfo).port, arrives: () => (arrived = true) })
    server.close()
    server.closeAllConnections()
  },
  proxy: ({ newer }, use) => use({ server: `http://127.0.0.1:${newer.port}`, bypass: '<-loopback>' }),
})
