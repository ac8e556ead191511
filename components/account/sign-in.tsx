'use client'

import { FlaskConical, Mail, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Logo } from '../ui/logo'
import { StatusChip } from '../ui/status-chip'
import { DemoPeople } from './demo-people'
import { LeftUnsent } from './left-unsent'
import { SignInFoot } from './sign-in-foot'
import { SignInForm } from './sign-in-form'
import type { SignInPage } from '../../lib/admin-api'

type SignInProps = {
  page: SignInPage
  /** The path to go to afterwards. */
  next: string
}

/** The door: e-mail and password, or in try-out mode one tap per made-up person. */
export function SignIn({ page, next }: SignInProps) {
  const t = useTranslations('account.signIn')
  const isTryout = page.mode === 'tryout'
  const [withPerson, setWithPerson] = useState(isTryout)
  return (
    <div className="flex min-h-dvh flex-col">
      <main
        className={clsx(
          'mx-auto flex w-full max-w-160 flex-1 flex-col justify-center gap-6 px-inset py-10',
          withPerson && 'lg:max-w-290',
        )}
      >
        <div className="mb-3 flex items-center justify-between gap-4">
          <Logo size="large" />
          <span className="truncate text-meta text-ink-2">{page.organisation}</span>
        </div>
        <header>
          {isTryout && (
            <StatusChip tone="amber" chip className="mb-3.5 [&_svg]:size-icon-small">
              <span className="flex items-center gap-1.5">
                <FlaskConical />
                {t('tryout.flag')}
              </span>
            </StatusChip>
          )}
          <h1 className="text-title">{withPerson ? t('tryout.title') : t('title')}</h1>
          {withPerson && <p className="mt-1.5 max-w-136 text-ink-2">{t('tryout.lead')}</p>}
        </header>
        <LeftUnsent />
        {withPerson ? <DemoPeople people={page.demo} next={next} /> : <SignInForm next={next} />}
        {isTryout && (
          <div className="border-t pt-6">
            <Button
              size="large"
              block
              icon={withPerson ? <Mail /> : <Users />}
              onClick={() => setWithPerson(!withPerson)}
            >
              {withPerson ? t('tryout.withEmail') : t('tryout.withPerson')}
            </Button>
          </div>
        )}
      </main>
      <SignInFoot />
    </div>
  )
}
