'use client'
import { useState, useSyncExternalStore } from 'react'
import { useInstallWay } from '../offline/install'
import { later } from '../ui/later'

const KEY = 'fl-install-later'
const noChange = () => () => undefined
const { Part: LazyInstallOffer } = later(() => import('./install-offer').then(({ InstallOffer }) => InstallOffer))

/** Offers once to put the app on the home screen, where this browser lets it; the settings go on offering it. */
export function InstallCard() {
  const way = useInstallWay()
  const put = useSyncExternalStore(
    noChange,
    () => localStorage.getItem(KEY) !== null,
    () => true,
  )
  const [done, setDone] = useState(false)
  if (put || done || (way !== 'button' && way !== 'ios')) return null

  function answer() {
    localStorage.setItem(KEY, 'later')
    setDone(true)
  }
  return <LazyInstallOffer way={way} onAnswer={answer} />
}
