import { connect as connectTcp } from 'node:net'
import { eachFrame, textFrame } from './frames.ts'

/**
 * Who connects: the Cookie header of a signed-in browser, the room a relay puts the connection into, and how many entries
 * the relay pushes to it at once.
 */
export type Identity = { cookie: string; room: string; missed?: number }

/** One live connection, with the least that Engine.IO, Socket.IO and the websocket protocol ask of a client. */
export type Connection = {
  /** Entries heard so far. */
  heard: () => number
  /** Sends an event; `answered` gets the answer as JSON in an array. */
  emit: (event: string, payload: string, answered: (answer: string) => void) => void
  /** Takes every entry from now on, as the bytes `from` to `to` of a buffer that is used again afterwards. */
  listen: (entry: (bytes: Buffer, from: number, to: number) => void) => void
  close: () => void
}

const CONNECT_LIMIT_MS = 30_000
const PROTOCOL = 1
const CLOSE = 8
const PONG = textFrame('3')

// Reads are handled before the next one begins, so all connections share one buffer.
const shared = Buffer.alloc(256 * 1024)

/** Connects as a browser would; rejects when the server refuses or does not answer within 30 s. */
export function connect(port: number, { cookie, ...auth }: Identity): Promise<Connection> {
  const awaited = new Map<number, (answer: string) => void>()
  let listener: ((bytes: Buffer, from: number, to: number) => void) | undefined
  let entries = 0
  let sent = 0
  let rest: Buffer | undefined
  let upgraded = false
  let closing = false

  return new Promise((done, fail) => {
    const tcp = connectTcp({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: shared, callback: read } })
    const timer = setTimeout(() => refuse('no answer in time'), CONNECT_LIMIT_MS)
    tcp.on('error', (error) => {
      refuse(error.message)
    })
    tcp.on('close', () => {
      if (!closing) refuse('the server closed it')
    })
    tcp.write(upgradeRequest(port, cookie))

    function read(count: number): boolean {
      const [bytes, end] = rest ? joined(rest, shared, count) : [shared, count]
      rest = undefined
      const start = upgraded ? 0 : endOfUpgrade(bytes, end)
      const used = start < 0 ? 0 : eachFrame(bytes, start, end, (from, to, opcode) => take(bytes, from, to, opcode))
      if (used < end) rest = Buffer.from(bytes.subarray(used, end))
      return true
    }

    function endOfUpgrade(bytes: Buffer, end: number): number {
      const at = bytes.subarray(0, end).indexOf('\r\n\r\n')
      if (at < 0) return -1
      const answer = bytes.toString('latin1', 0, at)
      if (!answer.startsWith('HTTP/1.1 101')) refuse(answer.split('\r\n', 1)[0] ?? '')
      upgraded = true
      return at + 4
    }

    /** Engine.IO's type is the first character, Socket.IO's the second. */
    function take(bytes: Buffer, from: number, to: number, opcode: number): void {
      if (opcode === CLOSE) {
        refuse('the server ended it')
        return
      }
      const type = bytes.toString('latin1', from, Math.min(from + 2, to))
      if (type === '42') takeEvent(bytes, from, to)
      else if (type === '43') takeAnswer(bytes, from, to)
      else if (type === '2') tcp.write(PONG)
      else if (type === '40') open()
      else if (type === '44') refuse(bytes.toString('utf8', from, to))
      else if (type.startsWith('0')) tcp.write(textFrame(`40${JSON.stringify({ protocol: PROTOCOL, ...auth })}`))
    }

    /** `42["entry",…`: no other event of either server begins with an e. */
    function takeEvent(bytes: Buffer, from: number, to: number): void {
      if (bytes.readUInt8(from + 4) !== 101) return
      entries += 1
      listener?.(bytes, from, to)
    }

    function takeAnswer(bytes: Buffer, from: number, to: number): void {
      const at = bytes.indexOf('[', from)
      const id = Number(bytes.toString('latin1', from + 2, at))
      const answered = awaited.get(id)
      awaited.delete(id)
      answered?.(bytes.toString('utf8', at, to))
    }

    function open(): void {
      clearTimeout(timer)
      done({
        heard: () => entries,
        emit: (event, payload, answered) => {
          sent += 1
          awaited.set(sent, answered)
          tcp.write(textFrame(`42${sent}["${event}",${payload}]`))
        },
        listen: (entry) => (listener = entry),
        close: () => {
          closing = true
          tcp.destroy()
        },
      })
    }

    function refuse(reason: string): void {
      clearTimeout(timer)
      closing = true
      tcp.destroy()
      fail(new Error(`a connection failed: ${reason}`))
    }
  })
}

function upgradeRequest(port: number, cookie: string): string {
  const lines = [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    `Cookie: ${cookie}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

function joined(rest: Buffer, bytes: Buffer, count: number): [Buffer, number] {
  return [Buffer.concat([rest, bytes.subarray(0, count)]), rest.length + count]
}
