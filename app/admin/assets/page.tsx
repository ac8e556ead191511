import { AdminShell } from '../../../components/admin/admin-shell'
import { assetsFilterFrom } from '../../../components/admin/assets/assets-filter'
import { AssetsScreen } from '../../../components/admin/assets/assets-screen'
import { adminAreas } from '../../../server/queries/admin-areas'
import { adminAssets } from '../../../server/queries/admin-assets'
import { accountOf, answered, requireAdmin, sectionTitle, singleValues } from '../admin-actor'
import type { Metadata } from 'next'

export function generateMetadata(): Promise<Metadata> {
  return sectionTitle('assets')
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AssetsPage({ searchParams }: Props) {
  const actor = await requireAdmin()
  const filter = assetsFilterFrom(new URLSearchParams(singleValues(await searchParams)))
  const [assets, areas] = await Promise.all([adminAssets(actor, filter), adminAreas(actor)])
  return (
    <AdminShell me={accountOf(actor)}>
      <AssetsScreen
        areas={answered(areas).areas.map(({ id, name }) => ({ id, name }))}
        first={answered(assets)}
        now={new Date().toISOString()}
      />
    </AdminShell>
  )
}
