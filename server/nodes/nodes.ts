import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Bus } from '../incident/bus'
import type { Presence } from '../socket/presence'
import { carried, entriesOf, type Moved } from './carry'
import type { Link, StartLink } from './link'
import { readMessage, writeMessage, type NodeMessage, type Said } from './message'
import { createPeers } from './peers'

const BEAT_MS = 2_000
/** Three of our own beats that did not come back to us. */
const DEAF_MS = 6_500
/** While deaf, how often everything remembered is forgotten and every session looked at again. */
const FORGET_MS = 8_000

/** The nodes of this installation, as this one hears them. */
export type Nodes = {
  kind: 'redis' | 'postgres'
  /** Whether what others do is heard at once. While it is not, memory must not be believed for long. */
  healthy: () => boolean
  /** How many nodes there are, with this one. */
  count: () => number
  stop: () => Promise<void>
}

type Shared = { bus: Bus; presence: Presence; log: Logger }

/**
 * Takes what this process publishes to the other nodes, and brings here what they do. Losing a message only delays:
 * a gap in the numbers, and every return after a silence, makes this node forget what it remembers (`missed`), and
 * the heads of rooms are read from the database in any case.
 */
export async function startNodes({ bus, presence, log }: Shared, startLink: StartLink): Promise<Nodes> {
  const me = randomUUID()
  const peers = createPeers()
  let sent = 0
  let state: 'starting' | 'healthy' | 'deaf' = 'starting'
  let echoedAt = performance.now()
  let forgotAt = echoedAt
  let order = Promise.resolve()
  let trouble: unknown

  let speak: Link['send'] = () => undefined // Others may be heard before there is a way to speak.
  const link = await startLink(receive, (error) => {
    trouble = error
    echoedAt = -Infinity // What was said meanwhile is lost, even if the way is back in a moment.
  })
  const { kind, carriesWords } = link
  speak = link.send
  bus.carryBy((type, event) => {
    if (peers.count() === 0) return // Whoever comes asks for the roll, and has nothing old in memory.
    const payload = carried(type, event, carriesWords)
    if (payload !== undefined) send({ type: 'event', name: type, payload })
  })
  const timer = setInterval(beat, BEAT_MS)
  send({ type: 'hello' })

  function send(what: Said): void {
    sent += 1
    speak(writeMessage({ from: me, number: sent, ...what }))
  }

  function receive(text: string): void {
    const message = readMessage(text)
    if (!message) return
    if (message.from === me) {
      hearMyself()
      return
    }
    const followed = peers.heard(message.from, message.number, performance.now())
    if (followed === 'gap') forget()
    if (followed === 'gap' || (followed === 'new' && message.type !== 'hello')) send({ type: 'hello' })
    act(message)
  }

  function act(message: NodeMessage): void {
    const { from } = message
    if (message.type === 'hello') send({ type: 'roll', roll: presence.roll() })
    if (message.type === 'roll') presence.replace(from, message.roll)
    if (message.type === 'event' && message.name !== 'entries')
      bus.deliver(message.name, message.payload as never, from)
    if (message.type === 'event' && message.name === 'entries') {
      // One after the other: what these are about may have to be read, and the next must not overtake it.
      order = order.then(() => deliverEntries(message.payload as Moved, from)).catch(misheard)
    }
    if (message.type === 'bye') {
      peers.remove(from)
      presence.replace(from)
    }
  }

  async function deliverEntries(payload: Moved, from: string): Promise<void> {
    const event = await entriesOf(payload)
    if (event) bus.deliver('entries', event, from)
  }

  function misheard(error: unknown): void {
    log.warn({ err: error }, 'what another node told could not be read; clients heal by their heads')
  }

  function hearMyself(): void {
    echoedAt = performance.now()
    if (state === 'healthy') return
    state = 'healthy'
    log.info({ through: kind }, 'the other nodes can be heard')
    forget()
    send({ type: 'hello' })
  }

  function beat(): void {
    const now = performance.now()
    send({ type: 'beat' })
    for (const node of peers.expired(now)) {
      log.warn({ node }, 'a node is not heard of any more')
      presence.replace(node)
    }
    if (state !== 'deaf' && now - echoedAt > DEAF_MS) {
      state = 'deaf'
      log.warn({ through: kind, err: trouble }, 'the other nodes cannot be heard; what they do arrives late')
    }
    if (state === 'deaf' && now - forgotAt > FORGET_MS) forget()
  }

  function forget(): void {
    forgotAt = performance.now()
    bus.deliver('missed', {}, me)
  }

  return {
    kind,
    healthy: () => state === 'healthy',
    count: () => peers.count() + 1,
    async stop() {
      clearInterval(timer)
      bus.carryBy(() => undefined)
      send({ type: 'bye' })
      await link.stop()
      await order
    },
  }
}
