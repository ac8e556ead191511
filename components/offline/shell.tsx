'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { FieldApp } from '../field/field-app'
import { roomHere, type RoomScreen } from '../field/lazy-room-view'
import { seedOfDevice } from '../live/device/device-seed'
import { LiveLink } from '../live/live-link'
import { LiveProvider } from '../live/live-provider'
import { navigate } from '../live/navigate'
import type { LiveSeed } from '../live/state'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { Empty } from '../ui/empty'
import { bringDrawings } from '../ui/lazy-drawing'
import { isFieldPath } from './is-field-path'

// Both on their way before React has started: on a slow tablet that is most of a second.
const begun = typeof window === 'undefined' ? undefined : begin()

type Found = { seed: LiveSeed | undefined; Room: RoomScreen | undefined }

/** A room's screen and drawings are waited for with the device: all is drawn whole, once, instead of after an empty one. */
async function begin(): Promise<Found> {
  const room = location.pathname.startsWith('/incidents/') ? roomHere() : undefined
  const [seed, Room] = await Promise.all([seedOfDevice(), room, bringDrawings()])
  return { seed, Room }
}

/**
 * What the technician's pages start from without a network: the same app, from what this device keeps. The page itself
 * is the same for everybody, so it shows nothing before the device has been read.
 */
export function Shell() {
  const path = usePathname()
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    void begun?.then(setFound)
  }, [])
  useEffect(() => {
    if (path === '/' || path === '/shell') navigate('/home', 'replace')
  }, [path])
  if (found === undefined) return <main className="h-dvh bg-canvas" aria-busy />
  if (!isFieldPath(path)) return <Elsewhere />
  if (!found.seed) return <Nobody />
  return (
    <LiveProvider seed={found.seed}>
      <FieldApp Room={found.Room} />
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
