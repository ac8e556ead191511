'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PickPerson } from '../../../lib/admin-api'
import { firstName } from '../names'
import { ExpertChoice } from '../people/expert-choice'
import { useCommand } from '../use-command'
import { useTitle } from '../use-title'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** An admin gives a waiting incident to an expert. */
export function AssignDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.assign')
  const title = useTitle(seen)
  const run = useCommand(seen.id)
  const [to, setTo] = useState<PickPerson>()

  function assign() {
    if (to) void run('incident.assign', { personId: to.id, stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      size="large"
      title={t('title', { number: seen.number })}
      description={title}
      stay={t('stay')}
      go={to ? t('go', { name: firstName(to.name) }) : t('goNobody')}
      blocked={to ? undefined : t('choose')}
      onGo={assign}
      onClose={onClose}
    >
      <ExpertChoice
        incidentId={seen.id}
        suits={(person) => person.id !== seen.creatorId}
        chosen={to}
        onChoose={setTo}
      />
    </RoomDialogFrame>
  )
}
