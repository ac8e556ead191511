import type { Test } from '../../run'
import { inWorld } from '../../world/world'
import { t10 } from './t10'
import { t5 } from './t5'
import { t7 } from './t7'

const TWO_NODES = { nodes: 2, redis: true }

/** What happens in rooms of several people, without faults of the machine. */
export const rooms: readonly Test[] = [
  { ids: ['T5'], run: async (run) => inWorld(run.root, {}, async (world) => [await t5(run, world)]) },
  { ids: ['T7'], run: async (run) => inWorld(run.root, {}, async (world) => [await t7(run, world)]) },
  { ids: ['T10'], run: async (run) => inWorld(run.root, TWO_NODES, async (world) => [await t10(run, world)]) },
]
