import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { provideServices, type Services } from '../services'
import { clientAddress, networkOf } from './client-address'

describe('the address of a client', () => {
  const from = (hops: number, forwarded?: string, remote = '10.0.0.9') => {
    provideServices({ env: { TRUSTED_PROXY_HOPS: hops } } as Services)
    const request = new IncomingMessage(Object.assign(new Socket(), {}))
    Object.defineProperty(request.socket, 'remoteAddress', { value: remote })
    if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
    return clientAddress(request)
  }

  it('is the connection’s own while no proxy is trusted, whatever a header claims', () => {
    expect(from(0, '203.0.113.7')).toBe('10.0.0.9')
    expect(from(0, undefined, '::ffff:10.0.0.9')).toBe('10.0.0.9')
  })

  it('is what the outermost trusted proxy saw; what stands further left was made up by the client', () => {
    expect(from(1, '1.2.3.4, 203.0.113.7')).toBe('203.0.113.7')
    expect(from(2, '1.2.3.4, 203.0.113.7, 10.0.0.2')).toBe('203.0.113.7')
    expect(from(1, '2001:db8::1')).toBe('2001:db8::1')
  })

  it('is the connection’s own when the header is missing, too short or no address', () => {
    expect(from(1)).toBe('10.0.0.9')
    expect(from(3, '203.0.113.7')).toBe('10.0.0.9')
    expect(from(1, 'unknown')).toBe('10.0.0.9')
  })
})

describe('the network that limits count by', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
