'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../components/ui/button'
import type { ErrorBlockProps } from '../components/ui/error-block'
import { later } from '../components/ui/later'
import { Logo } from '../components/ui/logo'

type PageErrorProps = { error: Error & { digest?: string }; reset: () => void }

// Part of every first load, so most of it is not: where the rest cannot come, the words and the way home stand alone.
const block = later<ErrorBlockProps>(
  () => import('../components/ui/error-block').then(({ ErrorBlock }) => ErrorBlock),
  ({ title, text, children }) => (
    <div role="alert">
      <h2 className="text-head">{title}</h2>
      <p className="text-body">{text}</p>
      {children}
    </div>
  ),
)

/** A page that stopped: plain words, its code, and the ways on. The address stays, so Retry can work. */
export default function PageError({ error, reset }: PageErrorProps) {
  const ui = useTranslations('ui')
  return (
    <main className="mx-auto grid min-h-dvh max-w-160 content-center gap-6 p-inset">
      <Logo />
      <block.Part
        title={ui('pageError.title')}
        text={
          <>
            {ui('pageError.text')}{' '}
            {error.digest && <span dir="ltr">{ui('pageError.code', { code: error.digest })}</span>}
          </>
        }
        onRetry={reset}
        details={[error.digest ?? error.name, location.pathname, new Date().toISOString()].join('\n')}
      >
        {/* A whole new page: what stopped may be in memory. */}
        <Button onClick={() => location.assign('/')}>{ui('goHome')}</Button>
      </block.Part>
    </main>
  )
}
