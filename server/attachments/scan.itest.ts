import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { services } from '../services'
import { startTestServer, type TestServer } from '../testing/start-server'
import { codeOf, uploadRoom } from '../testing/upload-room'
import { sweepParts } from './sweep'

/** Speaks as clamd does, and knows one virus. */
let scanner: Server
let silent = false
let server: TestServer
beforeAll(async () => {
  scanner = createServer((socket) => {
    let heard = ''
    socket.setEncoding('latin1').on('data', (text: string) => {
      heard += text
      if (!heard.endsWith('\0\0\0\0')) return
      if (silent) socket.end()
      else socket.end(heard.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((done) => scanner.listen(0, '127.0.0.1', done))
  server = await startTestServer({ CLAMD: `127.0.0.1:${(scanner.address() as AddressInfo).port}` })
})
afterAll(async () => {
  await server.stop()
  scanner.close()
})

it('holds back what the scanner knows, and lets everything wait while it is silent', async () => {
  const { id, marek, aya, message } = await uploadRoom(server.url)
  const send = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const made = await marek.announce(id, { kind: 'file', name: 'a.txt', type: 'text/plain', bytes: bytes.length })
    return { ...made, answer: await marek.send(id, made.attachment.id, 'whole', bytes) }
  }
  const virus = await send('EICAR')
  expect(await codeOf(virus.answer)).toBe('malware-found')
  expect((await message(virus.seq)).attachments[0]).toMatchObject({ refused: 'malware-found', parts: {} })

  silent = true
  const waits = await send('Trips at 40 A')
  expect(waits.answer.status).toBe(204)
  expect((await aya.get(id, waits.attachment.id, 'whole')).status).toBe(404)
  silent = false
  await services().pool.query(`UPDATE attachment_part SET touched_at = now() - interval '5 minutes'`)
  await sweepParts()
  expect(await (await aya.get(id, waits.attachment.id, 'whole')).text()).toBe('Trips at 40 A')
})
