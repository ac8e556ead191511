import { AdminShell } from '../../../components/admin/admin-shell'
import { IncidentsScreen } from '../../../components/admin/incidents/incidents-screen'
import { incidentFilterFrom } from '../../../lib/admin-incidents'
import { adminIncidents } from '../../../server/queries/admin-incidents'
import { accountOf, answered, requireAdmin, sectionTitle, singleValues } from '../admin-actor'
import type { Metadata } from 'next'

export function generateMetadata(): Promise<Metadata> {
  return sectionTitle('incidents')
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function IncidentsPage({ searchParams }: Props) {
  const actor = await requireAdmin()
  const filter = incidentFilterFrom(singleValues(await searchParams))
  const first = answered(await adminIncidents(actor, filter))
  const me = accountOf(actor)
  return (
    <AdminShell me={me}>
      <IncidentsScreen me={me} first={first} />
    </AdminShell>
  )
}
