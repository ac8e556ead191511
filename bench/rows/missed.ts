import { catchUp, pushed } from '../load/ask.ts'
import { createRooms, fillRooms } from '../world/rooms.ts'
import { delayReading } from './delays.ts'
import { onBoth } from './each.ts'
import type { Measurement } from './measurement.ts'

const MISSED = 500
const TRIES = 40

/** Somebody comes back to a room after 500 messages, again and again. */
export const missed: Measurement = {
  short: true,
  rows: [
    {
      id: 'missed-500',
      what: '500 missed entries, from TCP connect to the last in hand, against the relay pushing 500',
      unit: '×',
      better: 'less',
      floor: 3,
      aim: 1.5,
    },
  ],
  measure: async (turn) => {
    const { ground } = turn.stage.site
    const [room] = await createRooms(ground, 1, 4)
    const [person] = room?.members ?? []
    if (!room || !person) throw new Error('the room was not made')
    await fillRooms(ground, [room.id], MISSED)
    const identity = { cookie: person.cookie, room: room.id, missed: MISSED }
    const times = await onBoth(turn, async ({ name, port }) => {
      const found: number[] = []
      for (let count = 0; count < TRIES; count += 1) {
        const took = name === 'relay' ? pushed(port, identity) : catchUp(port, identity, room.id, room.members.length)
        found.push(await took)
      }
      return found
    })
    return { 'missed-500': delayReading(times, 0.5) }
  },
}
