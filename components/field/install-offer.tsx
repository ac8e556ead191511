'use client'
import { Download, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { install, type InstallWay } from '../offline/install'
import { Button } from '../ui/button'

type InstallOfferProps = { way: Extract<InstallWay, 'button' | 'ios'>; onAnswer: () => void }

/** How the app gets onto the home screen here. `onAnswer`: yes or later, it was asked. */
export function InstallOffer({ way, onAnswer }: InstallOfferProps) {
  const t = useTranslations('field.install')
  const profile = useTranslations('profile.storage')
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
              onAnswer()
            }}
          >
            {profile('install')}
          </Button>
        )}
        <Button variant="quiet" icon={<X />} onClick={onAnswer}>
          {t('later')}
        </Button>
      </div>
    </section>
  )
}
