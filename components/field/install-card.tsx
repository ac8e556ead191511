'use client'
import { Download, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { install, useInstallWay } from '../offline/install'
import { Button } from '../ui/button'

const KEY = 'fl-install-later'
const noChange = () => () => undefined

/** Offers once to put the app on the home screen, where this browser lets it; the settings go on offering it. */
export function InstallCard() {
  const t = useTranslations('field.install')
  const profile = useTranslations('profile.storage')
  const way = useInstallWay()
  const put = useSyncExternalStore(
    noChange,
    () => localStorage.getItem(KEY) !== null,
    () => true,
  )
  const [done, setDone] = useState(false)
  if (put || done || (way !== 'button' && way !== 'ios')) return null

  function later() {
    localStorage.setItem(KEY, 'later')
    setDone(true)
  }
  return (
    <section aria-label={t('title')} className="rounded-card m-inset mt-auto grid gap-between border bg-surface p-4">
      <div className="grid gap-1">
        <h2 className="text-label font-bold">{t('title')}</h2>
        <p className="text-meta text-ink-2">{profile(`way.${way}`)}</p>
      </div>
      <div className="flex flex-wrap gap-between">
        {way === 'button' && (
          <Button
            icon={<Download />}
            onClick={() => {
              install()
              later()
            }}
          >
            {profile('install')}
          </Button>
        )}
        <Button variant="quiet" icon={<X />} onClick={later}>
          {t('later')}
        </Button>
      </div>
    </section>
  )
}
