import type { Marks } from '../../lib/wire'
import { services } from '../services'

/** How far each person of a room has received and read, by person id. */
export async function marksOf(incidentId: string): Promise<Record<string, Marks>> {
  const { rows } = await services().pool.query<{ person_id: string } & Marks>({
    name: 'marks',
    text: 'SELECT person_id, delivered_seq AS delivered, read_seq AS read FROM seat WHERE incident_id = $1',
    values: [incidentId],
  })
  return Object.fromEntries(rows.map(({ person_id, delivered, read }) => [person_id, { delivered, read }]))
}
