import { LabelSheet } from '../../../../components/admin/assets/label-sheet'
import { assetsToLabel } from '../../../../server/queries/admin-assets'
import { services } from '../../../../server/services'
import { answered, requireAdmin, sectionTitle, singleValues } from '../../admin-actor'
import type { Metadata } from 'next'

export function generateMetadata(): Promise<Metadata> {
  return sectionTitle('assets')
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LabelsPage({ searchParams }: Props) {
  const actor = await requireAdmin()
  const { q, area, ids } = singleValues(await searchParams)
  const query = { ...(q && { q }), ...(area && { area }), ...(ids && { ids }) }
  const { assets } = answered(await assetsToLabel(actor, query))
  return <LabelSheet assets={assets} origin={new URL(services().env.PUBLIC_URL).origin} />
}
