'use client'

import { useTranslations } from 'next-intl'
import { LiveLink } from '../../live/live-link'
import { buttonLook } from '../../ui/button-look'
import { Empty } from '../../ui/empty'
import type { Back } from '../header/room-header'
import { useHomeHref } from '../home-href'

export type GoneRoomProps = { back?: Back | undefined }

/** No such incident for this person: not theirs and not there look the same. */
export function GoneRoom({ back }: GoneRoomProps) {
  const t = useTranslations('incident.gone')
  return (
    <main className="flex min-h-0 min-w-0 flex-1 bg-canvas">
      <Empty drawing="plug" title={t('title')} text={t('text')} action={<WayBack back={back} />} />
    </main>
  )
}

export function WayBack({ back }: GoneRoomProps) {
  const t = useTranslations('incident.gone')
  const home = useHomeHref()
  return (
    <LiveLink href={back?.href ?? home} className={buttonLook({ variant: 'primary' })}>
      {back?.label ?? t(home === '/desk' ? 'toDesk' : 'toHome')}
    </LiveLink>
  )
}
