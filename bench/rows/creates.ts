import { ask } from '../load/ask.ts'
import { closedLoop } from '../load/closed-loop.ts'
import { gather } from '../load/crowd.ts'
import { newId } from '../load/post.ts'
import { createRooms } from '../world/rooms.ts'
import type { Measurement } from './measurement.ts'

const ROOMS = 50

/**
 * Technicians raise incidents as fast as they are answered, against posting messages in the same 50 rooms. On a site of its
 * own, since every expert of the area is told of each incident, which goes on for long after the last is raised.
 */
export const creates: Measurement = {
  rows: [
    {
      id: 'create-rate',
      what: 'incident create per second against message append per second, Fieldline alone',
      unit: '×',
      better: 'more',
      floor: 0.1,
      aim: 0.25,
    },
  ],
  measure: async ({ world, pace }) => {
    const { fieldline, ground, stop } = await world.newSite()
    const rooms = await createRooms(ground, ROOMS, 4)
    const crowd = await gather(fieldline, rooms)
    const { acknowledged, usage } = await closedLoop(fieldline, crowd, pace)
    const until = performance.now() + pace.seconds * 1000
    let created = 0
    await Promise.all(
      crowd.rooms.map(async ({ members: [creator] }, index) => {
        const creatorId = rooms[index]?.members[0]?.id
        while (creator && performance.now() < until) {
          const input = { areaId: ground.areaId, creatorId, title: 'Pump loses pressure', description: '' }
          const command = { id: newId(), incidentId: newId(), name: 'incident.open', input }
          const answer = await ask(creator, 'command', command)
          if (!answer.startsWith('[{"ok":true')) throw new Error(`No result: an incident was refused: ${answer}`)
          created += 1
        }
      }),
    )
    crowd.close()
    await stop()
    const [creating, posting] = [created / pace.seconds, acknowledged / usage.seconds]
    return {
      'create-rate': {
        figure: creating / posting,
        absolute: `${Math.round(creating)} and ${Math.round(posting)}/s`,
      },
    }
  },
}
