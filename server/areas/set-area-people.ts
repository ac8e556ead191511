import { z } from 'zod'
import type { AreaDetail } from '../../lib/admin-api'
import type { Refusal } from '../../lib/refusals'
import { recordAct } from '../accounts/audit'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { adminArea } from '../queries/admin-areas'
import { services } from '../services'

const people = z.array(z.uuid()).max(100).default([])
const schema = z.strictObject({ add: people, remove: people })
type Wanted = z.infer<typeof schema>

/**
 * An admin puts people into an area and takes people out. Who is already there, gone or unknown is no matter, so two
 * admins can do it at once. Whoever is taken out leaves the area's rooms, and those they own return to its list.
 */
export async function setAreaPeople(
  actor: SignedIn,
  areaId: string,
  input: unknown,
): Promise<{ ok: true; area: AreaDetail } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const area = await adminArea(actor, areaId)
  if (!area.ok) return area
  const { bus, dispatch } = services()
  const moved = await write(actor, areaId, read.data)
  for (const personId of moved) bus.publish('account', { personId })
  if (moved.length > 0) bus.publish('area', { areaId })
  for (const personId of read.data.remove) await dispatch.settle(personId)
  return adminArea(actor, areaId)
}

/** Returns who really came or went. */
function write(actor: SignedIn, areaId: string, { add, remove }: Wanted): Promise<string[]> {
  return services().db.$transaction(async (tx) => {
    // In the order of ids, as every change of people: none of them can deadlock with another.
    await tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${[...add, ...remove]}::uuid[]) ORDER BY id FOR UPDATE`
    const moved = await tx.$queryRaw<{ id: string }[]>`
      WITH gone AS (DELETE FROM area_member WHERE area_id = ${areaId}::uuid AND person_id = ANY(${remove}::uuid[])
                    RETURNING person_id),
           come AS (INSERT INTO area_member (area_id, person_id)
                    SELECT ${areaId}::uuid, id FROM person WHERE id = ANY(${add}::uuid[]) AND id <> ALL(${remove}::uuid[]) AND guest_of IS NULL
                    ON CONFLICT DO NOTHING RETURNING person_id)
      UPDATE person SET version = version + 1
      WHERE id IN (SELECT person_id FROM gone UNION ALL SELECT person_id FROM come) RETURNING id::text`
    if (moved.length > 0) await recordAct(tx, actor, 'area.people-set', areaId, { after: { add, remove } })
    return moved.map(({ id }) => id)
  })
}
