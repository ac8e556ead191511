import { setTimeout as delay } from 'node:timers/promises'
import type { Hands } from '../../history/hands'
import type { World } from '../../world/world'
import { announce, beginPiece } from '../../world/uploads'

/** What somebody is in the middle of when the session ends. */
export type Busy = 'with nothing' | 'sending a file' | 'catching up'

/** Call it when the session has ended; resolves with how often the server went on all the same. */
export type GoesOn = (ended: number) => Promise<number>

const FILE_BYTES = 60_000
const PAUSE_MS = 20
/** How long a node may take to hear of what was done on another. */
const HEARD_MS = 1_000

/** Has somebody with a device on each node be busy with this in a room; the session is to be ended on the first node. */
export async function keepBusy(
  world: World,
  how: Busy,
  devices: readonly Hands[],
  incidentId: string,
): Promise<GoesOn> {
  const [first] = devices
  if (!first || how === 'with nothing') return () => Promise.resolve(0)
  if (how === 'sending a file') return sendFile(world, first, incidentId)
  const watches = devices.map((device) => catchUp(device, incidentId))
  return async (ended) => {
    const answered = await Promise.all(watches.map((stop) => stop()))
    // Asked before it had ended, it may be answered afterwards.
    return answered.flatMap((times, node) => times.filter((at) => at > ended + (node === 0 ? 0 : HEARD_MS))).length
  }
}

/** A piece of a file is under way: it may arrive whole, but nothing after it does. */
async function sendFile(world: World, by: Hands, incidentId: string): Promise<GoesOn> {
  const file = { kind: 'file' as const, name: 'notes.txt', type: 'text/plain', bytes: FILE_BYTES }
  const to = await announce(world, by, incidentId, file)
  const middle = FILE_BYTES / 2
  const { request, reply } = beginPiece(world, by, to, [0, middle])
  const answered = reply.catch(() => undefined) // It may be cut as well.
  await new Promise<void>((done) => request.write(Buffer.alloc(middle / 2, 'a'), () => done()))
  return async () => {
    request.end(Buffer.alloc(middle / 2, 'b'))
    await answered
    const next = beginPiece(world, by, to, [middle, FILE_BYTES])
    next.request.end(Buffer.alloc(middle, 'c'))
    return (await next.reply).status === 401 ? 0 : 1
  }
}

/** Asks for the whole room again and again; what is returned ends that, and says when it asked what was answered. */
function catchUp(by: Hands, incidentId: string): () => Promise<number[]> {
  const answered: number[] = []
  let going = true
  const asking = async () => {
    while (going) {
      const askedAt = performance.now()
      const asked = by.socket.connected && by.sync({ rooms: { [incidentId]: 1 } })
      const isAnswered = await Promise.resolve(asked).then(Boolean, () => false)
      if (isAnswered) answered.push(askedAt)
      await delay(PAUSE_MS)
    }
  }
  const done = asking()
  return async () => {
    going = false
    await done
    return answered
  }
}
