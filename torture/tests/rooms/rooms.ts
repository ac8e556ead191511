import type { Test } from '../../run'
import { settingsFor, withPushes } from '../../world/pushes'
import { redisServer } from '../../world/redis'
import { inWorld } from '../../world/world'
import { t10 } from './t10'
import { t5 } from './t5'
import { t7 } from './t7'

/**
 * By PostgreSQL's notifications a node learns which entries there are, and tells those who are in the room once it has read
 * them: somebody added again meanwhile hears live what was said without him, which he may read but which counts as overheard.
 */
const removing = () => (redisServer().missing ? {} : { nodes: 2, redis: true })

/** What happens in rooms of several people, without faults of the machine. */
export const rooms: readonly Test[] = [
  { ids: ['T5'], run: async (run) => inWorld(run.root, {}, async (world) => [await t5(run, world)]) },
  { ids: ['T7'], run: async (run) => inWorld(run.root, {}, async (world) => [await t7(run, world)]) },
  {
    ids: ['T10'],
    run: async (run) =>
      withPushes(async (service) =>
        inWorld(run.root, { ...removing(), settings: settingsFor(service) }, async (world) => [
          await t10(run, world, service),
        ]),
      ),
  },
]
