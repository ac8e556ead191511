import { emptyHistory, type History } from '../history/history'
import type { Mischief } from '../history/mischief'
import type { Run } from '../run'
import { inWorld, type World } from '../world/world'
import { gatherCrew, type Crew } from './crew'

/** A world with its crew, and what they will have seen and done. */
export type Stage = { world: World; crew: Crew; history: History }

type Options = {
  pairs: number
  /** With two, technicians are connected to the first and experts to the second. */
  nodes?: 1 | 2
  redis?: boolean
  settings?: Record<string, string>
  mischief?: Mischief
}

/** A stage for as long as `work` takes. */
export async function onStage<T>(
  { root, random }: Run,
  { pairs, nodes = 1, redis = false, settings = {}, mischief }: Options,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  return inWorld(root, { nodes, redis, settings }, async (world) => {
    const history = emptyHistory()
    const expertPort = world.proxies[1]?.port
    const crew = await gatherCrew(world, { pairs, history, random, expertPort, ...(mischief && { mischief }) })
    return work({ world, crew, history })
  })
}
