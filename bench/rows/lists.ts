import { ask } from '../load/ask.ts'
import { connect } from '../load/connection.ts'
import { fetchAs } from '../load/page.ts'
import type { Target } from '../servers/target.ts'
import type { Person } from '../world/people.ts'

/** Times in ms of `tries` answers, one after the other; the first few, which fill caches, do not count. */
export async function timed(tries: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let count = -UNCOUNTED; count < tries; count += 1) {
    const began = performance.now()
    await work()
    if (count >= 0) times.push(performance.now() - began)
  }
  return times
}

const UNCOUNTED = 10

/** Times of this person's asking for a part of what they see, over a connection of their own. */
export async function timedSync({ port }: Target, person: Person, tries: number, request: object): Promise<number[]> {
  const connection = await connect(port, { cookie: person.cookie, room: person.id })
  try {
    return await timed(tries, async () => {
      const answer = await ask(connection, 'sync', request)
      if (!answer.startsWith('[{"ok":true')) throw new Error(`No result: a sync was refused: ${answer.slice(0, 200)}`)
    })
  } finally {
    connection.close()
  }
}

/** Times of the admin's list of incidents. */
export function timedAdminList({ port }: Target, admin: Person, tries: number, state: string): Promise<number[]> {
  return timed(tries, () => fetchAs(port, admin.cookie, `/api/admin/incidents?state=${state}`))
}
