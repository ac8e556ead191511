import type { Account } from '../../lib/people'
import type { Lists, RoomView } from '../../lib/wire'
import { services } from '../services'
import { listsFor } from './lists'
import { incidentIdOf, roomView } from './room-view'

/** What a page gives the live store to start with; see LiveSeed in components/live. */
export async function liveSeed(
  viewer: Account,
  { number }: { number?: number | undefined } = {},
): Promise<{ now: string; lists: Lists; view?: RoomView }> {
  const [lists, view] = await Promise.all([listsFor(viewer), number === undefined ? undefined : viewOf(viewer, number)])
  return { now: new Date(services().clock.now()).toISOString(), lists, ...(view && { view }) }
}

async function viewOf(viewer: Account, number: number): Promise<RoomView | undefined> {
  const id = await incidentIdOf(number)
  return id ? roomView(viewer, id) : undefined
}
