import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePort } from './free-port'

it('is one that can be listened on, and that no outgoing connection takes first', async () => {
  for (let round = 0; round < 20; round += 1) {
    const port = await freePort()
    expect(port).toBeLessThan(32_768) // Where Linux begins; others begin at 49,152.
    const server = createServer()
    await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done))
    await new Promise((done) => server.close(done))
  }
})
