import type { Target } from '../servers/target.ts'
import { createRooms, type Room } from '../world/rooms.ts'
import type { Site, World } from '../world/world.ts'

/** One Fieldline and one relay that most rows share, and the rooms they are measured in. */
export type Stage = { site: Site; relay: Target; rooms: Room[]; hall: Room }

const ROOMS = 200
const HALL = 200

export async function setStage(world: World): Promise<Stage> {
  const site = await world.newSite()
  const relay = await world.newRelay()
  const rooms = await createRooms(site.ground, ROOMS, 4)
  const [hall] = await createRooms(site.ground, 1, HALL)
  if (!hall) throw new Error('the room of 200 was not made')
  return { site, relay, rooms, hall }
}
