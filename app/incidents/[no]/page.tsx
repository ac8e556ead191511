import type { Metadata } from 'next'
import { FieldApp } from '../../../components/field/field-app'
import { fieldView } from '../../../components/field/field-view'
import { LiveProvider } from '../../../components/live/live-provider'
import { requireAnybody } from '../../../server/auth/actor'
import { liveSeed } from '../../../server/queries/live-seed'

type Props = { params: Promise<{ no: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = fieldView(`/incidents/${(await params).no}`)
  return view.at === 'room' ? { title: `INC ${view.number}` } : {}
}

export default async function IncidentPage({ params }: Props) {
  const actor = await requireAnybody()
  const view = fieldView(`/incidents/${(await params).no}`)
  return (
    <LiveProvider seed={await liveSeed(actor, view.at === 'room' ? { number: view.number } : {})}>
      <FieldApp />
    </LiveProvider>
  )
}
