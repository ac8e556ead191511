'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../components/ui/button'
import { ErrorBlock } from '../components/ui/error-block'
import { Logo } from '../components/ui/logo'

type PageErrorProps = { error: Error & { digest?: string }; reset: () => void }

/** A page that stopped: plain words, its code, and the ways on. The address stays, so Retry can work. */
export default function PageError({ error, reset }: PageErrorProps) {
  const ui = useTranslations('ui')
  return (
    <main className="mx-auto grid min-h-dvh max-w-160 content-center gap-6 p-inset">
      <Logo />
      <ErrorBlock
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
      </ErrorBlock>
    </main>
  )
}
