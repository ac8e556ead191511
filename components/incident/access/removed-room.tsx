'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import { SYSTEM_ID } from '../../../lib/people'
import { Empty } from '../../ui/empty'
import type { Back } from '../header/room-header'
import { useNames } from '../names'
import { useTitle } from '../use-title'
import { WayBack } from './gone-room'
import { UnsentWords } from './unsent-words'

export type RemovedRoomProps = { incident: Incident; by: string; back?: Back }

/** The reader's seat was taken away while he looked on. */
export function RemovedRoom({ incident, by, back }: RemovedRoomProps) {
  const t = useTranslations('incident.removed')
  const names = useNames()
  const title = useTitle(incident)
  const owner = incident.ownerId
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col items-center overflow-y-auto bg-canvas p-inset">
      <Empty
        drawing="plug"
        title={by === SYSTEM_ID ? t('bySystem') : t('title', { name: names.full(by) })}
        text={owner ? t('askOwner', { title, name: names.first(owner) }) : t('text', { title })}
        action={<WayBack back={back} />}
      />
      <UnsentWords incidentId={incident.id} />
    </main>
  )
}
