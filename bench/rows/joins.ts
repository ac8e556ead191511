import { rounded } from '../figures/table.ts'
import { closeAll, connectAll } from '../load/crowd.ts'
import { startUsage, type Usage } from '../load/usage.ts'
import { createPeople } from '../world/people.ts'
import { onBoth } from './each.ts'
import type { Measurement } from './measurement.ts'

const JOINS = 1_500
/** These come before, so that what is measured is not how a fresh process learns. */
const FIRST = 500

/** People who have not been here before connect, 32 at a time; Fieldline checks the session of each in its database. */
export const joins: Measurement = {
  rows: [
    { id: 'join-rate', what: 'joins/s with session check', unit: '×', better: 'more', floor: 0.4, aim: 0.67 },
    { id: 'join-cpu', what: 'app + database CPU per 1,000 joins', unit: '×', better: 'less', floor: 3.3, aim: 1.9 },
  ],
  measure: async (turn) => {
    const people = await createPeople(turn.stage.site.ground, FIRST + JOINS, ['technician'])
    const identities = people.map(({ id, cookie }) => ({ cookie, room: id }))
    const { fieldline, relay } = await onBoth(turn, async (target) => {
      closeAll(await connectAll(target.port, identities.slice(0, FIRST)))
      const used = startUsage(target)
      const connections = await connectAll(target.port, identities.slice(FIRST))
      const usage = used()
      closeAll(connections)
      return usage
    })
    const perSecond = ({ seconds }: Usage) => JOINS / seconds
    const per1000 = ({ server, database }: Usage) => ((server + database) / JOINS) * 1000
    return {
      'join-rate': {
        figure: perSecond(fieldline) / perSecond(relay),
        absolute: `${Math.round(perSecond(fieldline))} and ${Math.round(perSecond(relay))}/s`,
      },
      'join-cpu': {
        figure: per1000(fieldline) / per1000(relay),
        absolute: `${rounded(per1000(fieldline))} and ${rounded(per1000(relay))} s`,
      },
    }
  },
}
