'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import { Skeleton } from '../../ui/skeleton'
import { ConnectionStrip } from '../connection-strip'
import { BackLink, RoomHeader, type Back } from '../header/room-header'
import { useTitle } from '../use-title'

/** A room on its way: what the list already knows is written, the rest has the shape it will have. */
export function RoomSkeleton({ incident, back }: { incident?: Incident; back?: Back }) {
  const t = useTranslations('incident')
  return (
    <main aria-busy className="flex min-h-0 min-w-0 flex-1 flex-col bg-canvas">
      {incident ? (
        <RoomHeader incident={incident} back={back} title={<PlainTitle incident={incident} />} />
      ) : (
        <div className="flex min-h-20 flex-none items-center border-b bg-surface px-2 desk:min-h-bar">
          {back && <BackLink {...back} />}
          <div className="grid gap-2 px-3">
            <Skeleton className="h-5 w-64 max-w-full desk:h-4" />
            <Skeleton className="h-4 w-40 desk:h-3" />
          </div>
        </div>
      )}
      <ConnectionStrip />
      <div
        role="status"
        aria-label={t('loading')}
        className="flex min-h-0 flex-1 flex-col justify-end gap-4 overflow-hidden p-inset"
      >
        <Skeleton className="h-14 w-72 max-w-4/5 rounded-bubble desk:h-9" />
        <Skeleton className="ms-auto h-14 w-56 rounded-bubble desk:h-9" />
        <Skeleton className="h-22 w-96 max-w-4/5 rounded-bubble desk:h-14" />
        <Skeleton className="ms-auto h-14 w-64 rounded-bubble desk:h-9" />
      </div>
      <div className="flex-none border-t bg-surface p-inset">
        <Skeleton className="h-18 rounded-control" />
      </div>
    </main>
  )
}

function PlainTitle({ incident }: { incident: Incident }) {
  const title = useTitle(incident)
  return (
    <h1 dir="auto" className="min-w-0 truncate text-head desk:text-[1rem]/5">
      {title}
    </h1>
  )
}
