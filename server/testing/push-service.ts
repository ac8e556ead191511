import { spawnSync } from 'node:child_process'
import { createECDH, randomBytes, randomUUID, type ECDH } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { decrypt } from 'http_ece'

/** What arrived for one browser: the text as that browser decrypts it, and everything that was readable on the way. */
export type Arrived = { to: string; text: string; headers: string; raw: string }

/** A push service on this machine, with a certificate of its own that this process trusts. */
export type PushService = {
  /** Its host as PUSH_HOSTS wants it. */
  host: string
  /** The certificate's file, for other processes. */
  certificate: string
  arrived: Arrived[]
  /** A browser that takes pushes; `answer` is the status that its pushes are answered with. */
  browser: (answer?: number) => {
    id: string
    subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  }
  stop: () => Promise<void>
}

type Browser = { keys: ECDH; secret: Buffer; answer: number }

/** Starts it; `openssl` is the program that makes its certificate. */
export async function startPushService(openssl: string): Promise<PushService> {
  const folder = await mkdtemp(join(tmpdir(), 'push-service-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  spawnSync(openssl, [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '1',
    ...names,
    '-keyout',
    key,
    '-out',
    certificate,
  ])
  const cert = await readFile(certificate, 'utf8')
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, cert])

  const browsers = new Map<string, Browser>()
  const arrived: Arrived[] = []
  const server = createServer({ key: await readFile(key), cert }, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const to = request.url?.slice(1) ?? ''
      const browser = browsers.get(to)
      const body = Buffer.concat(chunks)
      if (browser && browser.answer < 300) {
        const text = decrypt(body, {
          version: 'aes128gcm',
          privateKey: browser.keys,
          authSecret: browser.secret.toString('base64url'),
        })
        arrived.push({
          to,
          text: text.toString(),
          headers: JSON.stringify(request.headers),
          raw: body.toString('latin1'),
        })
      }
      response.writeHead(browser?.answer ?? 404).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const host = `localhost:${(server.address() as AddressInfo).port}`

  return {
    host,
    certificate,
    arrived,
    browser(answer = 201) {
      const [id, keys, secret] = [randomUUID(), createECDH('prime256v1'), randomBytes(16)]
      const p256dh = keys.generateKeys('base64url', 'uncompressed')
      browsers.set(id, { keys, secret, answer })
      return {
        id,
        subscription: { endpoint: `https://${host}/${id}`, keys: { p256dh, auth: secret.toString('base64url') } },
      }
    },
    async stop() {
      setDefaultCACertificates(before)
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await rm(folder, { recursive: true })
    },
  }
}
