import { setTimeout as delay } from 'node:timers/promises'
import type { Pace } from './closed-loop.ts'
import type { Crowd } from './crowd.ts'
import { openLedger } from './ledger.ts'
import { post } from './post.ts'

const MARK = 64

/**
 * Posts `perSecond` messages at even distances, whoever has been answered or not, in one room after the other. Returns
 * how long each took to reach each person of its room, in ms.
 */
export async function openLoop({ rooms, ...crowd }: Crowd, perSecond: number, pace: Pace): Promise<number[]> {
  const ledger = openLedger({ rooms, ...crowd })
  const delays: number[] = []
  let counting = false
  for (const { members } of rooms) {
    for (const member of members) {
      member.listen((bytes, from, to) => {
        if (counting) delays.push(performance.now() - sentAt(bytes, from, to))
      })
    }
  }

  const [began, warmUp] = [performance.now(), pace.warmUp * 1000]
  const until = began + warmUp + pace.seconds * 1000
  for (let count = 0; performance.now() < until; count += 1) {
    const due = began + (count * 1000) / perSecond
    if (due > performance.now()) await delay(due - performance.now())
    counting = performance.now() > began + warmUp
    const room = rooms[count % rooms.length]
    const member = room?.members[Math.floor(count / rooms.length) % room.members.length]
    if (!room || !member) throw new RangeError('nobody is there to post')
    ledger.sent(room.id)
    post(member, room.id, `The gauge reads 2.1 bar. @${performance.now().toFixed(3)}@`, ledger.answered)
  }
  await ledger.settled()
  for (const { members } of rooms) for (const member of members) member.listen(() => undefined)
  return delays
}

/** The message carries the time it was sent between two signs that nothing else in an entry contains. */
function sentAt(bytes: Buffer, from: number, to: number): number {
  const start = bytes.indexOf(MARK, from) + 1
  const end = bytes.indexOf(MARK, start)
  return start > 0 && end > 0 && end < to ? Number(bytes.toString('latin1', start, end)) : Number.NaN
}
