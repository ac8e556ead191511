'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { FieldApp } from '../field/field-app'
import { bringRoom } from '../field/lazy-room-view'
import { seedOfDevice } from '../live/device/device-seed'
import { LiveLink } from '../live/live-link'
import { LiveProvider } from '../live/live-provider'
import { navigate } from '../live/navigate'
import type { LiveSeed } from '../live/state'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { Empty } from '../ui/empty'
import { isFieldPath } from './is-field-path'

// Both on their way before React has started: on a slow tablet that is most of a second.
const seed = typeof window === 'undefined' ? undefined : seedOfDevice()
if (seed && location.pathname.startsWith('/incidents/')) bringRoom()

/**
 * What the technician's pages start from without a network: the same app, from what this device keeps. The page itself
 * is the same for everybody, so it shows nothing before the device has been read.
 */
export function Shell() {
  const path = usePathname()
  const [found, setFound] = useState<LiveSeed | 'nobody'>()
  useEffect(() => {
    void seed?.then((kept) => setFound(kept ?? 'nobody'))
  }, [])
  useEffect(() => {
    if (path === '/' || path === '/shell') navigate('/home', 'replace')
  }, [path])
  if (found === undefined) return <main className="h-dvh bg-canvas" aria-busy />
  if (!isFieldPath(path)) return <Elsewhere />
  if (found === 'nobody') return <Nobody />
  return (
    <LiveProvider seed={found}>
      <FieldApp />
    </LiveProvider>
  )
}

function start() {
  location.assign('/')
}

function Elsewhere() {
  const t = useTranslations('field')
  const home = (
    <LiveLink href="/home" className={buttonLook({ variant: 'primary', size: 'large' })}>
      {t('mine')}
    </LiveLink>
  )
  return (
    <main className="flex min-h-dvh flex-col bg-canvas">
      <Empty drawing="plug" title={t('shell.elsewhere.title')} text={t('shell.elsewhere.text')} action={home} />
    </main>
  )
}

/** Goes on by itself: a network is what is missing here. */
function Nobody() {
  const t = useTranslations('field.shell.signedOut')
  useEffect(() => {
    addEventListener('online', start)
    return () => removeEventListener('online', start)
  }, [])
  const retry = (
    <Button size="large" variant="primary" onClick={start}>
      {t('retry')}
    </Button>
  )
  return (
    <main className="flex min-h-dvh flex-col bg-canvas">
      <Empty drawing="plug" title={t('title')} text={t('text')} action={retry} />
    </main>
  )
}
