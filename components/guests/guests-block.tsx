'use client'

import { Ticket } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Guest } from '../../lib/incident/incident'
import { useRefusalText } from '../incident/refusal-text'
import { useRoomValue } from '../incident/room-context'
import { isHidden, useCheck } from '../incident/use-allowed'
import { useCommand } from '../incident/use-command'
import { useServerNow } from '../incident/use-server-now'
import { Button } from '../ui/button'
import { useMomentText } from '../ui/time/use-moment-text'

/** What `guest.invite` is asked with before anything is filled in. */
const ANYBODY = { codeId: '', label: '-', validHours: 24, stayHours: 24 }

/** Below those who sit here: the codes that wait for their guests, and the way to one more. */
export function GuestsBlock() {
  const t = useTranslations('guests')
  const { incident, ask } = useRoomValue()
  const check = useCheck(incident.id)
  const refusalText = useRefusalText()
  const invite = check('guest.invite', ANYBODY)
  const invited = incident.guests.filter(({ state }) => state === 'invited')
  const offered = !isHidden(invite) && (invite.ok || invite.code === 'room-full' || invite.code === 'too-many-guests')
  return (
    <>
      {invited.length > 0 && (
        <div className="mt-3">
          <h4 className="mb-1 text-meta text-ink-3">{t('invited')}</h4>
          <ul className="grid gap-1 glove:gap-4">
            {invited.map((guest) => (
              <InvitedGuest key={guest.codeId} guest={guest} />
            ))}
          </ul>
        </div>
      )}
      {offered && (
        <Button
          className="mt-3"
          icon={<Ticket />}
          disabledReason={invite.ok ? undefined : refusalText(invite)}
          onClick={() => ask({ kind: 'invite-guest' })}
        >
          {t('invite')}
        </Button>
      )}
    </>
  )
}

function InvitedGuest({ guest: { codeId, label, until } }: { guest: Guest }) {
  const t = useTranslations('guests')
  const { incident } = useRoomValue()
  const check = useCheck(incident.id)
  const run = useCommand(incident.id)
  const momentText = useMomentText()
  const expired = useServerNow() >= Date.parse(until)
  return (
    <li className="flex min-h-12 items-center gap-3 desk:min-h-10">
      <div className="min-w-0 flex-1">
        <p className="truncate text-label font-[650]">{label}</p>
        <p className="truncate text-meta text-ink-3">
          {expired ? t('expired') : t('usable', { until: momentText(until) })}
        </p>
      </div>
      {check('guest.revoke', { codeId }).ok && (
        <Button size="small" aria-label={t('revokeOf', { label })} onClick={() => void run('guest.revoke', { codeId })}>
          {t('revoke')}
        </Button>
      )}
    </li>
  )
}
