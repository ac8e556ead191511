'use client'

import { CloudOff, LoaderCircle, LogIn, RefreshCw, SignalLow, TriangleAlert } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useClient, useLive, useUnsent } from '../live/hooks'
import { LiveLink } from '../live/live-link'
import { useUpdate } from '../offline/app-update'
import { useAnnounce } from '../ui/announcer'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { Strip } from '../ui/strip'
import { clockText } from '../ui/time/format-time'
import { useTimePlace } from '../ui/time/use-time-place'
import { useWeakLink } from './attachments/use-weak-link'
import { nextPhase, type BackPhase } from './back-phase'
import { useHomeHref } from './home-href'
import { useLasting } from './use-lasting'

const BLIP_MS = 2_000
/** From here on it is no interruption any more: said as plainly as when the device knows that it has no network. */
const LOST_MS = 4_500
const ALL_SENT_MS = 2_000

/** One line while the connection is not what it should be, and for a moment when it is again; otherwise nothing. */
export function ConnectionStrip() {
  const t = useTranslations('incident.connection')
  const connection = useLive((state) => state.connection)
  const { items: waiting } = useUnsent()
  const reconnecting = useLasting(connection === 'reconnecting', BLIP_MS)
  const lost = useLasting(connection === 'reconnecting', LOST_MS)
  const away = connection === 'offline' || reconnecting
  const back = useBack(away, waiting)
  useLossAnnounced(away)
  const update = useUpdate()
  const weak = useWeakLink()
  const slow = useLive((state) => state.weak && state.connection === 'online')
  const unkept = useLive((state) => state.unkept) && waiting > 0

  if (connection === 'signed-out') return <SignedOut />
  if (unkept) {
    return (
      <Strip tone="alarm" icon={<TriangleAlert />}>
        {t('unkept', { count: waiting })}
      </Strip>
    )
  }
  if (connection === 'outdated') {
    return (
      <Strip
        icon={<RefreshCw />}
        action={
          <Button variant="quiet" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        }
      >
        {t('outdated')}
      </Strip>
    )
  }
  if (connection === 'offline' || lost) return <Offline waiting={waiting} />
  if (reconnecting) return <Strip icon={<LoaderCircle className="animate-spin" />}>{t('reconnecting')}</Strip>
  if (back === 'sending')
    return <Strip icon={<LoaderCircle className="animate-spin" />}>{t('sending', { count: waiting })}</Strip>
  if (back === 'sent') return <Strip>{t('allSent')}</Strip>
  if (slow || (weak && waiting > 0)) return <Strip icon={<SignalLow />}>{t('weak')}</Strip>
  if (!update) return null
  const use = (
    <Button variant="quiet" onClick={update}>
      {t('useUpdate')}
    </Button>
  )
  return (
    <Strip icon={<RefreshCw />} action={use}>
      {t('update')}
    </Strip>
  )
}

function Offline({ waiting }: { waiting: number }) {
  const t = useTranslations('incident.connection')
  const client = useClient()
  const place = useTimePlace()
  const since = useLive((state) => state.awaySince) ?? 0
  const home = useHomeHref()
  const ways = (
    <div className="flex flex-wrap gap-x-4">
      {waiting > 0 && home === '/home' && (
        <LiveLink href="/outbox" className={buttonLook({ variant: 'quiet' })}>
          {t('seeOutbox')}
        </LiveLink>
      )}
      <Button variant="quiet" onClick={() => client.reconnect()}>
        {t('tryNow')}
      </Button>
    </div>
  )
  return (
    <Strip tone="warning" icon={<CloudOff />} action={ways}>
      {t('offline', { count: waiting, since: clockText(new Date(since), place) })}
    </Strip>
  )
}

function SignedOut() {
  const t = useTranslations('incident.connection')
  const path = usePathname()
  const link = (
    <a href={`/sign-in?next=${encodeURIComponent(path)}`} className={buttonLook({ variant: 'quiet' })}>
      {t('signIn')}
    </a>
  )
  return (
    <Strip tone="alarm" icon={<LogIn />} action={link}>
      {t('signedOut')}
    </Strip>
  )
}

/** What to say after being away: what is being sent, then for a moment that it is. */
function useBack(away: boolean, waiting: number): BackPhase {
  const [phase, setPhase] = useState<BackPhase>('idle')
  const next = nextPhase(phase, away, waiting)
  if (next !== phase) setPhase(next)
  useEffect(() => {
    if (next !== 'sent') return
    const timer = setTimeout(() => setPhase('idle'), ALL_SENT_MS)
    return () => clearTimeout(timer)
  }, [next])
  return next
}

/** Losing the connection interrupts; everything else can wait to be found. */
function useLossAnnounced(lost: boolean) {
  const t = useTranslations('incident.connection')
  const announce = useAnnounce()
  useEffect(() => {
    if (lost) announce(t('lost'), 'assertive')
  }, [lost, announce, t])
}
