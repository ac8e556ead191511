import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { services } from '../services'

/**
 * The address a request came from. X-Forwarded-For is believed for exactly as many proxies as TRUSTED_PROXY_HOPS names
 * (WE7); what stands further left was written by the client.
 */
export function clientAddress(request: IncomingMessage): string {
  const own = plain(request.socket.remoteAddress ?? '')
  const hops = services().env.TRUSTED_PROXY_HOPS
  if (hops === 0) return own
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const address = plain(forwarded.at(-hops)?.trim() ?? '')
  return isIP(address) ? address : own
}

/** What limits count by: the address, or the network of an IPv6 one, since every customer has a /64 to himself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail?.split(':').filter(Boolean) ?? []
  const all =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest]
  return `${all.slice(0, 4).join(':')}::/64`
}

// IPv4 that arrived on an IPv6 socket.
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*/s, '')
}
