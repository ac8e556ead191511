import { hash } from 'node:crypto'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What a line carries, in bytes per second each way; there and back in ms; which share of packets is lost at first. */
export type Signal = { up: number; down: number; roundTripMs: number; lost: number }

/** One bar, as the days describe it. */
export const TWO_G: Signal = { up: 50_000 / 8, down: 250_000 / 8, roundTripMs: 600, lost: 0.05 }
/** Enough to go on with, and slow enough to watch. */
export const ONE_BAR: Signal = { up: 40_000, down: 100_000, roundTripMs: 100, lost: 0 }

/** How long TCP takes to notice a lost packet on such a line and send it again, in ms. */
const RESENT_MS = 1_200
const PACKET = 1_200
/** An answer to a request of SOCKS 5: the connection stands. */
const GRANTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])

/** The radio of one tablet: a SOCKS proxy on this machine. All its connections share what the line carries. */
export type WeakLine = {
  /** Where it listens. */
  port: number
  /** How good it is from now on; as good as none when nothing is given. */
  weaken: (signal?: Signal) => void
  /**
   * Nothing passes any more, and new connections end at once. To the server the tablet has fallen silent, unless it is `told`
   * that the connections are gone.
   */
  cut: (told?: boolean) => void
  /** Cuts the line before the first packet of which this is so, on its way up; resolves then. */
  cutBefore: (isTime: (packet: string) => boolean, told?: boolean) => Promise<void>
  mend: () => void
  /** How often the tablet asked for a connection while the line was cut. */
  refused: () => number
  /** What it has carried so far, there and back, in bytes: what a contract by volume would count. */
  carried: () => number
  close: () => Promise<void>
}

type Wire = { tablet: Socket; app: Socket; cut: boolean }

/** `seed` decides which packets are lost. */
export async function weakLine(seed: number): Promise<WeakLine> {
  const wires = new Set<Wire>()
  let signal: Signal | undefined
  let gone = false
  let packets = 0
  let carried = 0
  let refused = 0
  let isTime: ((packet: string) => boolean) | undefined
  let timeCame: (() => void) | undefined

  function cut(told = false): void {
    gone = true
    for (const wire of wires) {
      wire.cut = true
      wire.tablet.destroy()
      if (told) wire.app.destroySoon()
    }
  }

  /** When a packet that leaves now has come through. All wires of a direction wait for each other. */
  function direction(which: 'up' | 'down'): (bytes: number) => number {
    let free = 0
    return (bytes) => {
      const now = performance.now()
      if (!signal) return (free = now)
      free = Math.max(now, free) + (bytes / signal[which]) * 1_000
      return free + signal.roundTripMs / 2 + (isLost(signal.lost) ? RESENT_MS : 0)
    }
  }
  function isLost(share: number): boolean {
    packets += 1
    return hash('sha1', `${seed} ${packets}`, 'buffer').readUInt32BE() < share * 2 ** 32
  }
  const [upAt, downAt] = [direction('up'), direction('down')]

  /** Passes on in order, each packet when the radio has carried it. */
  function pass(wire: Wire, from: Socket, into: Socket, at: typeof upAt): void {
    let last = Promise.resolve()
    from.on('data', (data: Buffer) => {
      for (let start = 0; start < data.length; start += PACKET) {
        const packet = data.subarray(start, start + PACKET)
        const arrival = at(packet.length)
        last = last.then(() => until(arrival)).then(() => carry(wire, into, packet))
      }
    })
    from.on('close', () => void last.then(() => wire.cut || into.destroy()))
  }

  function carry(wire: Wire, into: Socket, packet: Buffer): void {
    if (into === wire.app && isTime?.(packet.toString('latin1'))) {
      isTime = undefined
      timeCame?.()
    }
    if (wire.cut) return
    carried += packet.length
    into.write(packet)
  }

  const server = createServer((tablet) => {
    tablet.on('error', () => undefined) // It closes by itself.
    if (gone) {
      refused += 1
      tablet.destroy()
      return
    }
    tablet.once('data', () => {
      tablet.write(Buffer.from([5, 0]))
      tablet.once('data', (wanted: Buffer) => {
        const app = connect(wanted.readUInt16BE(wanted.length - 2), '127.0.0.1')
        const wire = { tablet, app, cut: false }
        wires.add(wire)
        for (const socket of [tablet, app]) socket.setNoDelay(true)
        app.on('error', () => undefined).on('close', () => wires.delete(wire))
        pass(wire, tablet, app, upAt)
        pass(wire, app, tablet, downAt)
        void until(performance.now() + (signal?.roundTripMs ?? 0)).then(() => wire.cut || tablet.write(GRANTED))
      })
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    weaken: (to) => (signal = to),
    carried: () => carried,
    refused: () => refused,
    cut,
    cutBefore: (test, told) =>
      new Promise((done) => {
        isTime = test
        timeCame = () => {
          cut(told)
          done()
        }
      }),
    mend: () => (gone = false),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const { tablet, app } of wires) [tablet, app].forEach((socket) => socket.destroy())
      }),
  }
}

async function until(moment: number): Promise<void> {
  const ms = moment - performance.now()
  if (ms > 1) await new Promise((done) => setTimeout(done, ms))
}
