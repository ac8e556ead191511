'use client'

import { useTranslations } from 'next-intl'
import { REOPEN_DAYS } from '../../../lib/actions/reopen-incident'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** The technician says that it works again. */
export function ConfirmFixed({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.fixed')
  const names = useNames()
  const run = useCommand(seen.id)

  function close() {
    void run('incident.close', { note: '', stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      title={t('title')}
      description={t('text', { name: seen.ownerId ? names.first(seen.ownerId) : '', days: REOPEN_DAYS })}
      stay={t('stay')}
      go={t('go')}
      goVariant="success"
      onGo={close}
      onClose={onClose}
    />
  )
}
