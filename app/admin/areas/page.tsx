import { AdminShell } from '../../../components/admin/admin-shell'
import { AreasScreen } from '../../../components/admin/areas/areas-screen'
import { adminAreas } from '../../../server/queries/admin-areas'
import { accountOf, answered, requireAdmin, sectionTitle } from '../admin-actor'
import type { Metadata } from 'next'

export function generateMetadata(): Promise<Metadata> {
  return sectionTitle('areas')
}

export default async function AreasPage() {
  const actor = await requireAdmin()
  const { areas } = answered(await adminAreas(actor))
  return (
    <AdminShell me={accountOf(actor)}>
      <AreasScreen first={areas} now={new Date().toISOString()} />
    </AdminShell>
  )
}
