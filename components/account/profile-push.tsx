'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { pushState, turnOffPush, turnOnPush, type PushState } from '../notices/push'
import { Button } from '../ui/button'

/** Pushes to this device: first why, then a tap, and only then the browser asks. */
export function ProfilePush({ personId }: { personId: string }) {
  const t = useTranslations('notices.push')
  const [state, setState] = useState<PushState | 'failed'>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void pushState(personId).then(setState)
  }, [personId])
  async function turn(to: Promise<PushState | 'failed'>) {
    setBusy(true)
    setState(await to)
    setBusy(false)
  }
  if (!state) return null
  if (state === 'install' || state === 'none') return <p className="text-body">{t(state)}</p>
  return (
    <>
      <p className="text-body">{t('why')}</p>
      <p role="status" className="text-label empty:hidden">
        {state === 'on' && t('isOn')}
        {state === 'denied' && t('denied')}
        {state === 'failed' && t('failed')}
      </p>
      <div>
        {state === 'on' ? (
          <Button busy={busy} onClick={() => void turn(turnOffPush())}>
            {t('off')}
          </Button>
        ) : (
          <Button variant="primary" busy={busy} onClick={() => void turn(turnOnPush(personId))}>
            {t('on')}
          </Button>
        )}
      </div>
    </>
  )
}
