import { AdminShell } from '../../../components/admin/admin-shell'
import { peopleFilterFrom } from '../../../components/admin/people/people-filter'
import { PeopleScreen } from '../../../components/admin/people/people-screen'
import { adminAreas } from '../../../server/queries/admin-areas'
import { adminPeople } from '../../../server/queries/admin-people'
import { accountOf, answered, requireAdmin, sectionTitle, singleValues } from '../admin-actor'
import type { Metadata } from 'next'

export function generateMetadata(): Promise<Metadata> {
  return sectionTitle('people')
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireAdmin()
  const filter = peopleFilterFrom(new URLSearchParams(singleValues(await searchParams)))
  const [people, areas] = await Promise.all([adminPeople(actor, filter), adminAreas(actor)])
  const me = accountOf(actor)
  return (
    <AdminShell me={me}>
      <PeopleScreen
        me={me}
        areas={answered(areas).areas.map(({ id, name }) => ({ id, name }))}
        first={answered(people)}
        now={new Date().toISOString()}
      />
    </AdminShell>
  )
}
