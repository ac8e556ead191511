import type { Target } from '../servers/target.ts'
import type { Turn } from './measurement.ts'

/** Does the same with both servers, one after the other, in this repetition's order. */
export async function onBoth<T>(
  { order }: Turn,
  work: (target: Target) => Promise<T>,
): Promise<Record<Target['name'], T>> {
  const found: Partial<Record<Target['name'], T>> = {}
  for (const target of order) found[target.name] = await work(target)
  return found as Record<Target['name'], T>
}

/** As `onBoth`, and in `least` with a relay that commits each message before it passes it on. */
export async function onBothAndLeast<T>(
  turn: Turn,
  work: (target: Target) => Promise<T>,
): Promise<Record<Target['name'] | 'least', T>> {
  const keeper = await turn.world.newKeeper()
  try {
    return { ...(await onBoth(turn, work)), least: await work(keeper) }
  } finally {
    await keeper.stop()
  }
}
