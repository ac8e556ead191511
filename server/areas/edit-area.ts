import { z } from 'zod'
import type { AreaDetail } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import { recordAct } from '../accounts/audit'
import { areaName, areaRuleFields, nameKey, version } from '../accounts/fields'
import { parsed } from '../accounts/parsed'
import { unlessTaken } from '../accounts/unique'
import type { SignedIn } from '../auth/signed-in'
import { adminArea } from '../queries/admin-areas'
import { services } from '../services'

const schema = z.strictObject({
  version,
  name: areaName.exactOptional(),
  ...areaRuleFields,
})
type Wanted = z.infer<typeof schema>

/** An admin renames an area or changes its rules, if it is still at the version the admin saw. */
export async function editArea(
  actor: SignedIn,
  areaId: string,
  input: unknown,
): Promise<{ ok: true; area: AreaDetail } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const seen = await adminArea(actor, areaId)
  if (!seen.ok) return seen
  const done = await unlessTaken(() => write(actor, areaId, read.data), refuse('name-taken'))
  const now = await adminArea(actor, areaId)
  if (!done.ok) return done.code === 'changed-meanwhile' && now.ok ? { ...done, details: { area: now.area } } : done
  services().bus.publish('area', { areaId })
  return now
}

function write(actor: SignedIn, areaId: string, { version: seen, ...wanted }: Wanted) {
  return services().db.$transaction<{ ok: true } | Refusal>(async (tx) => {
    const before = await tx.area.findUniqueOrThrow({ where: { id: areaId } })
    const data = { ...wanted, ...(wanted.name !== undefined && { nameKey: nameKey(wanted.name) }) }
    const { count } = await tx.area.updateMany({
      where: { id: areaId, version: seen },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) return refuse('changed-meanwhile')
    const changed = Object.keys(wanted) as (keyof typeof wanted)[]
    const was = Object.fromEntries(changed.map((field) => [field, before[field]]))
    await recordAct(tx, actor, 'area.edited', areaId, { before: was, after: wanted })
    return { ok: true }
  })
}
