import type { DemoPerson } from '../../lib/admin-api'

export type DemoGroup = 'field' | 'desk' | 'keeper'

const GROUPS: readonly DemoGroup[] = ['field', 'desk', 'keeper']

function groupOf({ roles }: DemoPerson): DemoGroup {
  if (roles.includes('expert')) return 'desk'
  return roles.includes('admin') ? 'keeper' : 'field'
}

/** People by where they work, each once, without empty groups; within a group as given. */
export function demoGroups(people: readonly DemoPerson[]): { group: DemoGroup; members: DemoPerson[] }[] {
  return GROUPS.map((group) => ({ group, members: people.filter((person) => groupOf(person) === group) })).filter(
    ({ members }) => members.length > 0,
  )
}
