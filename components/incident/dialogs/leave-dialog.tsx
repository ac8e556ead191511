'use client'

import { useTranslations } from 'next-intl'
import { guestHere } from '../../../lib/incident/incident'
import { navigate } from '../../live/navigate'
import { Button } from '../../ui/button'
import { useHomeHref } from '../home-href'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { isHidden, useCheck } from '../use-allowed'
import { useCommand } from '../use-command'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** Leaving: free for participants, with a question for whoever raised it; the owner hands over or returns it instead. */
export function LeaveDialog({ seen, onClose }: RoomDialogProps) {
  const names = useNames()
  if (seen.ownerId === names.me) return <LeaveAsOwner seen={seen} onClose={onClose} />
  return <LeaveRoom seen={seen} onClose={onClose} />
}

function LeaveRoom({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.leave')
  const names = useNames()
  const { ask } = useRoomValue()
  const check = useCheck(seen.id)
  const run = useCommand(seen.id)
  const home = useHomeHref()
  const raised = seen.creatorId === names.me
  const text = raised ? 'raised' : guestHere(seen, names.me) ? 'guest' : 'text'
  const canClose = raised && !isHidden(check('incident.close', { note: '', stateSeq: seen.stateSeq })) && seen.ownerId

  function leave() {
    onClose()
    void run('participant.leave', {})
    if (!raised) navigate(home)
  }

  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={t(text, { name: seen.ownerId ? names.first(seen.ownerId) : '' })}
      stay={t('stay')}
      go={t('go')}
      goVariant={canClose ? 'secondary' : 'primary'}
      others={
        canClose && (
          <Button variant="primary" onClick={() => ask({ kind: 'close' })}>
            {t('closeInstead')}
          </Button>
        )
      }
      onGo={leave}
      onClose={onClose}
    />
  )
}

function LeaveAsOwner({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.leaveAsOwner')
  const names = useNames()
  const { ask } = useRoomValue()
  return (
    <RoomDialogFrame
      title={t('title')}
      description={t('text', { name: names.first(seen.creatorId) })}
      stay={t('stay')}
      go={t('handOver')}
      others={<Button onClick={() => ask({ kind: 'return' })}>{t('return')}</Button>}
      onGo={() => ask({ kind: 'hand-over' })}
      onClose={onClose}
    />
  )
}
