import type { Target } from '../servers/target.ts'
import { identityIn } from '../world/people.ts'
import type { Room } from '../world/rooms.ts'
import { connect, type Connection, type Identity } from './connection.ts'

/** Connected people, by room. */
export type Crowd = { rooms: { id: string; members: Connection[] }[]; close: () => void }

const AT_ONCE = 32

/** Connects everybody of these rooms. */
export async function gather({ port }: Target, rooms: readonly Room[]): Promise<Crowd> {
  const identities = rooms.flatMap(({ id, members }) => members.map((person) => identityIn(id, person)))
  const connections = await connectAll(port, identities)
  let next = 0
  return {
    rooms: rooms.map(({ id, members }) => ({ id, members: connections.slice(next, (next += members.length)) })),
    close: () => closeAll(connections),
  }
}

/** Connects all of them, some at a time, in their order. */
export async function connectAll(port: number, identities: readonly Identity[]): Promise<Connection[]> {
  const connections: Connection[] = []
  let next = 0
  const connectMore = async () => {
    while (next < identities.length) {
      const index = next
      next += 1
      const identity = identities[index]
      if (identity) connections[index] = await connect(port, identity)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, connectMore))
  return connections
}

export function closeAll(connections: readonly Connection[]): void {
  for (const connection of connections) connection.close()
}
