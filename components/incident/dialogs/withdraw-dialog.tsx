'use client'

import { useTranslations } from 'next-intl'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** Takes a waiting incident out of the list. */
export function WithdrawDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.withdraw')
  const names = useNames()
  const run = useCommand(seen.id)
  const mine = seen.creatorId === names.me

  function withdraw() {
    void run('incident.withdraw', { stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={mine ? t('mine') : t('text', { name: names.first(seen.creatorId) })}
      stay={t('stay')}
      go={t('go')}
      goVariant="danger"
      onGo={withdraw}
      onClose={onClose}
    />
  )
}
