'use client'

import { Download, ShieldCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { bytesText } from '../incident/attachments/bytes-text'
import { install, useInstallWay } from '../offline/install'
import { useKeptStorage } from '../offline/kept-storage'
import { Button } from '../ui/button'
import { SquareLamp } from '../ui/lamp'
import { ProfilePart } from './profile-part'

/** Whether this device starts without a network, and whether what it keeps is safe from the browser. */
export function ProfileStorage() {
  const t = useTranslations('profile.storage')
  const way = useInstallWay()
  return (
    <ProfilePart title={t('title')} text={t('text')}>
      {way && <p className="text-label font-normal">{t(`way.${way}`)}</p>}
      {way === 'button' && (
        <div>
          <Button icon={<Download />} onClick={install}>
            {t('install')}
          </Button>
        </div>
      )}
      <Protection />
    </ProfilePart>
  )
}

function Protection() {
  const t = useTranslations('profile.storage')
  const format = useFormatter()
  const { kept, protect } = useKeptStorage()
  if (!kept) return null
  return (
    <>
      <SquareLamp state={kept.protected ? 'good' : 'wait'}>
        {t(kept.protected ? 'protected' : 'unprotected')}
      </SquareLamp>
      {kept.used !== undefined && (
        <p className="text-meta text-ink-3">{t('used', { size: bytesText(format, kept.used) })}</p>
      )}
      {!kept.protected && (
        <div>
          <Button icon={<ShieldCheck />} onClick={protect}>
            {t('protect')}
          </Button>
        </div>
      )}
    </>
  )
}
