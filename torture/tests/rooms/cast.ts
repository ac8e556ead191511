import type { Asset } from '../../../lib/assets'
import type { Account } from '../../../lib/people'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import { makeArea, makeAsset, makePeople, signIn, type SignedIn } from '../../world/people'
import type { World } from '../../world/world'

/** The people of one area, each with a bare connection to act by; the technician's is to the last node, the others' to the first. */
export type Cast = {
  areaId: string
  machines: readonly Asset[]
  creator: Hands
  technician: Hands
  owner: Hands
  expert: Hands
  admin: Hands
  everybody: readonly Hands[]
}

const CAP = 4

export async function gatherCasts(world: World, count: number): Promise<Cast[]> {
  const casts = await Promise.all(Array.from({ length: count }, () => oneCast(world)))
  await connectHands(casts.flatMap(({ everybody }) => everybody))
  return casts
}

async function oneCast(world: World): Promise<Cast> {
  const { pool, secret } = world
  const areaId = await makeArea(pool, 'Hydraulics', CAP)
  const machines = await Promise.all(['P-17', 'C-4'].map((label) => makeAsset(pool, areaId, label)))
  const roles = ['technician', 'technician', 'expert', 'expert', 'admin'] as const
  const people = await Promise.all(
    roles.map((role) => makePeople(pool, { count: 1, name: role, roles: [role], areaIds: [areaId] })),
  )
  const signedIn = await signIn(pool, secret, people.flat())
  const [first, last] = [world.proxies[0], world.proxies.at(-1)]
  const [creator, technician, owner, expert, admin] = signedIn.map((person, index) => {
    const proxy = index === 1 ? last : first
    return makeHands(world, person, { ...(proxy && { port: proxy.port }) })
  })
  if (!creator || !technician || !owner || !expert || !admin) throw new Error('a cast has five people')
  const everybody = [creator, technician, owner, expert, admin]
  return { areaId, machines, creator, technician, owner, expert, admin, everybody }
}

/** What rules need to know of somebody of the cast. */
export function accountOf({ id, name, roles, areaIds }: SignedIn): Account {
  return { id, name, roles, areaIds, active: true, availability: 'available', version: 1 }
}
