import type { Account, PersonCard } from '../../lib/people'
import { services } from '../services'
import { peopleCards } from './people-cards'

/**
 * The cards that this person may ask for by id. Whoever has an account may know everybody's; a guest those of the people of
 * his own room: who sits or sat there, and who did something in it. All others are as unknown as ids of nobody (V3).
 */
export async function cardsFor(viewer: Account, ids: readonly string[]): Promise<PersonCard[]> {
  return peopleCards(viewer.guestOf ? await knownToGuest(viewer, ids) : ids)
}

async function knownToGuest({ id }: Account, ids: readonly string[]): Promise<string[]> {
  const { rows } = await services().pool.query<{ id: string }>({
    name: 'known-to-guest',
    text: `WITH mine AS (SELECT incident_id FROM seat WHERE person_id = $1 AND seated)
           SELECT s.person_id AS id FROM mine JOIN seat s USING (incident_id) WHERE s.person_id = ANY($2::uuid[])
           UNION SELECT e.by_id FROM mine JOIN entry e USING (incident_id) WHERE e.by_id = ANY($2::uuid[])`,
    values: [id, ids],
  })
  return rows.map((row) => row.id)
}
