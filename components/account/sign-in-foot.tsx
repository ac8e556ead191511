'use client'

import { useTranslations } from 'next-intl'
import { SquareLamp } from '../ui/lamp'
import { SunlightButton } from '../ui/theme/sunlight-button'
import { LanguageButton } from './language-button'
import { useOnline } from './use-online'

/** Whether the server is there, the language, and Sunlight: in the same place before anybody is known. */
export function SignInFoot() {
  const t = useTranslations('account.signIn')
  const online = useOnline()
  return (
    <footer className="sticky bottom-0 flex flex-wrap items-center gap-1 border-t bg-surface py-2 ps-inset pe-2">
      <span role="status" className="min-w-0 flex-1">
        <SquareLamp state={online ? 'good' : 'wait'}>{online ? t('serverUp') : t('offline')}</SquareLamp>
      </span>
      <LanguageButton />
      <SunlightButton />
    </footer>
  )
}
