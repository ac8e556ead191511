'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { isSeated, type Incident } from '../../../lib/incident/incident'
import { Button } from '../../ui/button'
import { useNames, type Names } from '../names'
import { useRefusalText } from '../refusal-text'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'
import { useCommand } from '../use-command'

/** Where the composer would be when the reader cannot write: why, and what can be done about it. */
export function BlockedComposer() {
  const t = useTranslations('incident.blocked')
  const { incident, ask } = useRoomValue()
  const names = useNames()
  const check = useCheck(incident.id)
  const run = useCommand(incident.id)
  const refusalText = useRefusalText()
  const { stateSeq } = incident
  const reopen = check('incident.reopen', { stateSeq })
  const closed = incident.status === 'closed'
  const late = incident.lateSeq !== null && reopen.ok
  const tooLate = closed && !reopen.ok && reopen.code === 'reopen-too-late'
  return (
    <div className="flex min-h-22 flex-none flex-wrap items-center gap-x-4 gap-y-3 border-t bg-surface px-inset py-3 desk:min-h-15 desk:px-5">
      <Lock className="text-ink-3" />
      <p className="min-w-48 flex-1 text-body text-ink-2">
        {tooLate
          ? refusalText(reopen)
          : t(late ? 'late' : reasonOf(incident, names, reopen.ok), peopleOf(incident, names))}
      </p>
      {closed && reopen.ok && (
        <Button variant={late ? 'primary' : 'secondary'} onClick={() => ask({ kind: 'reopen' })}>
          {t(late ? 'reopenNow' : 'reopen')}
        </Button>
      )}
      {!closed && check('participant.rejoin', {}).ok && (
        <Button variant="primary" onClick={() => void run('participant.rejoin', {})}>
          {t('rejoin')}
        </Button>
      )}
    </div>
  )
}

function reasonOf(incident: Incident, { me }: Names, mayReopen: boolean) {
  if (incident.status === 'closed') {
    if (mayReopen) return 'closed'
    return incident.lastOwnerId ? 'askToReopen' : 'askCreatorToReopen'
  }
  return isSeated(incident, me) ? 'onlyCreator' : 'notSeated'
}

function peopleOf({ creatorId, lastOwnerId }: Incident, names: Names) {
  return { creator: names.first(creatorId), owner: lastOwnerId ? names.first(lastOwnerId) : '' }
}
