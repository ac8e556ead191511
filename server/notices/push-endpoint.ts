import { lookup as resolve, type LookupAddress } from 'node:dns'
import { Agent } from 'node:https'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'

/** The push services of the browsers there are; each with all names below it. */
const KNOWN = ['fcm.googleapis.com', 'push.services.mozilla.com', 'push.apple.com', 'notify.windows.com']

/** Whether pushes may be sent there: https, to a push service of a known browser or one that was configured. */
export function isPushEndpoint(endpoint: string, configured: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, host, hostname, port, username, password } = new URL(endpoint)
  if (protocol !== 'https:' || username || password) return false
  if (configured.includes(host)) return true
  return port === '' && KNOWN.some((known) => hostname === known || hostname.endsWith(`.${known}`))
}

const privateNets = new BlockList()
for (const net of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/127', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]) {
  const [address = '', length] = net.split('/')
  privateNets.addSubnet(address, Number(length), isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Whether this address belongs to the internet, not to this machine or the networks it stands in. */
export function isPublicAddress(address: string): boolean {
  return !privateNets.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Resolves a name only to public addresses: the connection goes to the very address that was looked at. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) {
      done(error, '', 4)
      return
    }
    const [first] = found
    if (!first || !found.every(({ address }) => isPublicAddress(address))) done(unfit(hostname), '', 4)
    else if (options.all) done(null, found)
    else done(null, first.address, first.family)
  })
}

function unfit(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has an address that is not public`), { code: 'EADDRNOTPUBLIC' })
}

const toPublic = new Agent({ lookup: lookupPublic, maxSockets: 20 })
const toConfigured = new Agent({ maxSockets: 20 })

/** What connects to this endpoint: only configured services may have private addresses. */
export function agentFor(endpoint: string, configured: readonly string[]): Agent {
  return configured.includes(new URL(endpoint).host) ? toConfigured : toPublic
}
