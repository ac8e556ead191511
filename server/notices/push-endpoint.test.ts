import { request } from 'node:https'
import { describe, expect, it } from 'vitest'
import { agentFor, isPublicAddress, isPushEndpoint } from './push-endpoint'

const OWN = ['push.example.org', 'localhost:8443']

describe('pushes are sent', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://push.example.org/abc',
    'https://localhost:8443/abc',
  ])('to %s', (endpoint) => expect(isPushEndpoint(endpoint, OWN)).toBe(true))

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://fcm.googleapis.com.evil.example/abc',
    'https://evilfcm.googleapis.com.example/abc',
    'https://user:word@fcm.googleapis.com/abc',
    'https://127.0.0.1/abc',
    'https://localhost/abc',
    'https://below.push.example.org/abc',
    'https://169.254.169.254/latest/meta-data',
    'ftp://fcm.googleapis.com/',
    'no address',
  ])('never to %s', (endpoint) => expect(isPushEndpoint(endpoint, OWN)).toBe(false))
})

it('only public addresses count', () => {
  for (const address of ['142.250.74.10', '2a00:1450:4001:82a::200a'])
    expect(isPublicAddress(address), address).toBe(true)
  for (const address of [
    ...['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '64:ff9b::a00:1'],
  ])
    expect(isPublicAddress(address), address).toBe(false)
})

it('a name of a known service that leads to this machine is not connected to', async () => {
  const agent = agentFor('https://fcm.googleapis.com/abc', [])
  const failed = new Promise<NodeJS.ErrnoException>((done) =>
    request('https://localhost:1/', { agent }).on('error', done),
  )
  expect((await failed).code).toBe('EADDRNOTPUBLIC')
})
