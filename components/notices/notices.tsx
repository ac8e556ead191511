'use client'
import { VolumeX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useContext, useEffect, useRef, useState } from 'react'
import { LiveContext } from '../live/hooks'
import { Button } from '../ui/button'
import { useToasts } from '../ui/toast/toaster'
import { startAlerts, type Alerts } from './alert'
import { keepPush } from './push'
import { useBadge } from './use-badge'

/** What this tab makes known by itself: sounds, vibration, the number on the app's icon. Shows only that sound is blocked. */
export function Notices() {
  const t = useTranslations('notices')
  const live = useContext(LiveContext)
  const { toast } = useToasts()
  const [blocked, setBlocked] = useState(false)
  const alerts = useRef<Alerts>(undefined)
  useBadge()
  useEffect(() => {
    if (!live) return undefined
    const started = startAlerts(live.store, {
      blocked: setBlocked,
      digest: ({ count, rooms }) => toast({ text: t('digest', { count, rooms }), key: 'digest' }),
    })
    alerts.current = started
    void keepPush(live.store.getState().me.id)
    return started.stop
  }, [live, t, toast])
  if (!blocked) return null
  return (
    // In the field under the head, as toasts are: the lower edge is for writing.
    <div className="fixed inset-x-0 top-24 z-strip mx-auto w-fit max-sm:top-36 desk:top-auto desk:bottom-4">
      <Button variant="primary" onClick={() => alerts.current?.unlock()}>
        <VolumeX />
        {t('sound.blocked')}
      </Button>
    </div>
  )
}
