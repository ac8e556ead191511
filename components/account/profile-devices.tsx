'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Device } from '../../lib/admin-api'
import { ProblemNote } from '../admin/problem-note'
import { call, type Problem } from '../api/call'
import type { Resource } from '../api/use-resource'
import { Button } from '../ui/button'
import { ProfileDeviceList } from './profile-device-list'
import { ProfilePart } from './profile-part'

/** Where the reader is signed in; this device is marked, the others can be signed out from here. */
export function ProfileDevices({ list }: { list: Resource<{ devices: Device[] }> }) {
  const t = useTranslations('profile.devices')
  const [ending, setEnding] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const devices = list.data?.devices ?? []
  const others = devices.filter(({ current }) => !current)

  async function end(ids: readonly string[], busy: string) {
    setEnding(busy)
    setProblem(undefined)
    for (const id of ids) {
      const answer = await call('DELETE', `/api/me/devices/${id}`)
      if (!answer.ok && answer.code !== 'not-found') setProblem(answer)
    }
    await list.reload()
    setEnding(undefined)
  }

  return (
    <ProfilePart title={t('title')} text={t('text')}>
      <ProfileDeviceList devices={devices} ending={ending} onEnd={(id) => void end([id], id)} />
      {others.length > 1 && (
        <div>
          <Button
            busy={ending === 'others'}
            onClick={() =>
              void end(
                others.map(({ id }) => id),
                'others',
              )
            }
          >
            {t('endOthers')}
          </Button>
        </div>
      )}
      <ProblemNote problem={problem ?? list.problem} />
    </ProfilePart>
  )
}
