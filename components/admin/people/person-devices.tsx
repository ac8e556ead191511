'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call, type Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { ProfileDeviceList } from '../../account/profile-device-list'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import type { PersonPartProps } from './person-parts'

/** Where the person is signed in, each with a way to end it. */
export function PersonDevices({ person, me, onStale }: PersonPartProps) {
  const t = useTranslations('admin.devices')
  const [ending, setEnding] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const { devices } = person
  async function end(sessionId?: string) {
    setEnding(sessionId ?? 'all')
    const path = `/api/admin/people/${person.id}/end-sessions`
    const answer = await call('POST', path, sessionId ? { sessionId } : {})
    setEnding(undefined)
    setProblem(answer.ok ? undefined : answer)
    if (answer.ok) onStale()
  }
  return (
    <PanelPart title={t('title')} aside={t('count', { count: devices.length })}>
      <ProfileDeviceList devices={devices} ending={ending} onEnd={(id) => void end(id)} />
      {devices.length > 1 && person.id !== me.id && (
        <div>
          <Button size="small" busy={ending === 'all'} onClick={() => void end()}>
            {t('endAll')}
          </Button>
        </div>
      )}
      <ProblemNote problem={problem} />
    </PanelPart>
  )
}
