import type { DeactivationPreview, EditPerson, PersonDetail, PersonRow } from '../../../lib/admin-api'
import type { Role } from '../../../lib/people'
import { call, type Result } from '../../api/call'

/** One thing to do to everybody who is ticked. */
export type BulkJob =
  | { kind: 'role'; give: boolean; role: Role }
  | { kind: 'area'; give: boolean; areaId: string }
  | { kind: 'sign-out' }
  | { kind: 'deactivate' }
export type BulkKind = BulkJob['kind']

/** How it went for one person. `left`: nothing was done, since it was so already or would have locked the admin out. */
export type BulkOutcome = Result<{ left?: 'same' | 'own' }>

/** Nobody loses the way in by an act meant for many. */
export function locksOut(job: BulkJob): boolean {
  return (
    job.kind === 'sign-out' || job.kind === 'deactivate' || (job.kind === 'role' && job.role === 'admin' && !job.give)
  )
}

/** Does the job to one person, as one request of their own: what is refused for one never stops the others. */
export async function runFor(
  person: PersonRow,
  job: BulkJob,
  confirmPassword: string | undefined,
): Promise<BulkOutcome> {
  const path = `/api/admin/people/${person.id}`
  const confirm = confirmPassword ? { confirmPassword } : {}
  if (job.kind === 'sign-out') return call('POST', `${path}/end-sessions`, {})
  if (job.kind === 'deactivate') {
    return person.active ? call('POST', `${path}/deactivate`, confirm) : { ok: true, left: 'same' }
  }
  const before = await call<{ person: PersonDetail }>('GET', path)
  if (!before.ok) return before
  const { version, roles, areas } = before.person
  const areaIds = areas.map(({ id }) => id)
  const patch =
    job.kind === 'role'
      ? { roles: withOrWithout(roles, job.role, job.give) }
      : { areaIds: withOrWithout(areaIds, job.areaId, job.give) }
  const held = job.kind === 'role' ? roles.includes(job.role) : areaIds.includes(job.areaId)
  if (held === job.give) return { ok: true, left: 'same' }
  return call('PATCH', path, { version, ...patch, ...confirm } satisfies EditPerson)
}

function withOrWithout<T>(list: readonly T[], one: T, give: boolean): T[] {
  const others = list.filter((other) => other !== one)
  return give ? [...others, one] : others
}

/** What deactivating these people would do, added up; the admin's own account is left out. */
export async function previewAll(people: readonly PersonRow[], me: string): Promise<DeactivationPreview | undefined> {
  const sum: DeactivationPreview = { returned: [], left: 0, devices: 0 }
  for (const { id, active } of people) {
    if (!active || id === me) continue
    const one = await call<DeactivationPreview>('GET', `/api/admin/people/${id}/deactivation`)
    if (!one.ok) return undefined
    sum.returned.push(...one.returned)
    sum.left += one.left
    sum.devices += one.devices
  }
  return sum
}
