import { AdminShell } from '../../../../components/admin/admin-shell'
import { ImportScreen } from '../../../../components/admin/assets/import-screen'
import { adminAreas } from '../../../../server/queries/admin-areas'
import { accountOf, answered, requireAdmin, sectionTitle } from '../../admin-actor'
import type { Metadata } from 'next'

export function generateMetadata(): Promise<Metadata> {
  return sectionTitle('assets')
}

export default async function ImportPage() {
  const actor = await requireAdmin()
  const { areas } = answered(await adminAreas(actor))
  return (
    <AdminShell me={accountOf(actor)}>
      <ImportScreen areas={areas.map(({ id, name }) => ({ id, name }))} />
    </AdminShell>
  )
}
