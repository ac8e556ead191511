// Loaded before the server: writes down every address that the process tries to reach, and lets it.
import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'
import dgram from 'node:dgram'

const MARK = 'T19-REACHES'
const note = (what) => process.stderr.write(`${MARK} ${JSON.stringify(what)}\n`)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [given] = Array.isArray(args[0]) ? args[0] : args
  if (given && typeof given === 'object')
    note({ host: given.path ?? given.host ?? 'localhost', port: Number(given.port) || 0 })
  else note({ host: String(args[1] ?? given), port: Number(given) || 0 })
  return connect.apply(this, args)
}
for (const api of [dns, dns.promises]) {
  for (const name of [
    'lookup',
    'resolve',
    'resolve4',
    'resolve6',
    'resolveAny',
    'resolveTxt',
    'resolveSrv',
    'reverse',
  ]) {
    const original = api[name]
    api[name] = function (host, ...rest) {
      if (!net.isIP(host)) note({ name: host })
      return original.call(this, host, ...rest)
    }
  }
}
const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (...args) {
  note({ udp: args.filter((part) => typeof part !== 'object').join(' ') })
  return send.apply(this, args)
}
syncBuiltinESMExports()
