'use client'
import { useTranslations } from 'next-intl'
import { useEffect, type ReactNode } from 'react'
import type { Incident } from '../../lib/incident/incident'
import { useNames } from '../incident/names'
import { useRefusalText } from '../incident/refusal-text'
import { isHidden, useAllowed } from '../incident/use-allowed'
import { useAnnounce } from '../ui/announcer'
import { Button } from '../ui/button'
import { Ago } from './ago'
import { useDesk } from './desk-context'
import { Keys } from './keys'
import type { PreviewEnd } from './preview-end'
import { useNextWaiting } from './use-next-waiting'

/** In the message box's place while somebody previews: what that means, Accept, and what became of it. */
export function PreviewBar({ incident, end }: { incident: Incident; end: PreviewEnd }) {
  return end ? <Ended key={end.kind} incident={incident} end={end} /> : <Previewing incident={incident} />
}

function Previewing({ incident }: { incident: Incident }) {
  const t = useTranslations('desk.preview')
  const names = useNames()
  const refusalText = useRefusalText()
  const { accept } = useDesk()
  const decision = useAllowed(incident.id, 'incident.accept', {})
  const own = incident.creatorId === names.me
  const technician = names.first(incident.creatorId)
  return (
    <Bar
      text={t('unseen', { name: technician })}
      hint={
        !decision.ok && own
          ? refusalText(decision)
          : t('acceptToReply', { name: technician, me: names.first(names.me) })
      }
    >
      <NextButton incidentId={incident.id} />
      {!isHidden(decision) && (
        <Button
          variant="primary"
          size="large"
          disabledReason={decision.ok ? undefined : refusalText(decision)}
          aria-keyshortcuts="a"
          onClick={() => accept(incident.id)}
          trailing={
            <span className="ms-1.5 hidden desk:inline-flex">
              <Keys command="accept" />
            </span>
          }
        >
          {t('accept')}
        </Button>
      )}
    </Bar>
  )
}

function Ended({ incident, end }: { incident: Incident; end: NonNullable<PreviewEnd> }) {
  const t = useTranslations('desk.preview')
  const names = useNames()
  const announce = useAnnounce()
  const name = names.first(end.kind === 'taken' ? end.by : incident.creatorId)
  const plain = t(end.kind, { name })
  useEffect(() => announce(plain), [announce, plain])
  return (
    <Bar
      text={
        end.kind === 'taken' ? (
          <Ago since={incident.ownerId === end.by ? incident.stateAt : undefined}>
            {(ago) => t('takenAgo', { name, ago })}
          </Ago>
        ) : (
          plain
        )
      }
      hint={t(`${end.kind}Hint`)}
    >
      <NextButton incidentId={incident.id} primary />
    </Bar>
  )
}

function NextButton({ incidentId, primary }: { incidentId: string; primary?: boolean }) {
  const t = useTranslations('desk.preview')
  const { show, rowOf } = useDesk()
  const next = useNextWaiting(incidentId)
  const incident = next === undefined ? undefined : rowOf(next)?.incident
  if (incident) {
    return (
      <Button variant={primary ? 'primary' : 'secondary'} onClick={() => show(incident)}>
        {t('next')}
      </Button>
    )
  }
  return primary ? <Button onClick={() => show(undefined)}>{t('leave')}</Button> : null
}

function Bar({ text, hint, children }: { text: ReactNode; hint: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-none flex-wrap items-center justify-end gap-x-4 gap-y-3 border-t bg-surface px-inset py-3.5 desk:px-5">
      <p className="min-w-56 flex-1 text-body max-sm:min-w-full">
        {text}
        <small className="block text-meta text-ink-3">{hint}</small>
      </p>
      <div className="flex flex-none flex-wrap items-center gap-3 max-sm:flex-1 max-sm:[&>*]:flex-1">{children}</div>
    </div>
  )
}
