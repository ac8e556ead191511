'use client'

import { useTranslations } from 'next-intl'
import { REOPEN_DAYS } from '../../../lib/actions/reopen-incident'
import { relations } from '../../../lib/incident/rights'
import { ownAccount } from '../../live/accounts'
import { useLive } from '../../live/hooks'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { useServerNow } from '../use-server-now'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** Re-opening says beforehand where it leads: back to its last owner, or into the waiting list. */
export function ReopenDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.reopen')
  const me = useLive((state) => state.me)
  const area = useLive((state) => state.areas.find((candidate) => candidate.id === seen.areaId)?.name)
  const names = useNames()
  const run = useCommand(seen.id)
  const now = useServerNow()
  const late = now - Date.parse(seen.stateAt) > REOPEN_DAYS * 86_400_000
  const again = !late && relations(seen, ownAccount(me)).has('last-owner')
  const form = again ? 'again' : seen.creatorId === me.id ? 'mine' : 'admin'

  function reopen() {
    void run('incident.reopen', { stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={t(form, { name: names.first(seen.creatorId), area: area ?? '' })}
      stay={t('stay')}
      go={again ? t('goAgain') : t('go')}
      onGo={reopen}
      onClose={onClose}
    />
  )
}
