'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeactivationPreview, PersonDetail } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { useResource } from '../../api/use-resource'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { Skeleton } from '../../ui/skeleton'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import { Consequences } from './consequences'
import { DeactivateDialog } from './deactivate-dialog'
import type { PersonPartProps } from './person-parts'

/** The end of the panel: what deactivating means for this person, or the way back for one who is deactivated. */
export function PersonEnd(props: PersonPartProps) {
  const { person, me } = props
  const t = useTranslations('admin.deactivate')
  if (!person.active) return <Reactivate {...props} />
  if (person.id === me.id) {
    return (
      <PanelPart title={t('ownTitle')}>
        <p className="text-meta text-ink-2">{t('own')}</p>
      </PanelPart>
    )
  }
  // What it would do is asked again whenever something about the person has changed.
  return <Deactivate key={`${person.version}.${person.devices.length}`} {...props} />
}

function Deactivate({ person, onSaved }: PersonPartProps) {
  const t = useTranslations('admin.deactivate')
  const [asking, setAsking] = useState(false)
  const { data, problem } = useResource<DeactivationPreview>(`/api/admin/people/${person.id}/deactivation`)
  const { name } = person
  return (
    <PanelPart title={t('title', { name })}>
      {data ? <Consequences name={name} preview={data} /> : !problem && <Skeleton className="h-16" />}
      <ProblemNote problem={problem} />
      <div className="mt-1 flex flex-wrap gap-2">
        <Button variant="danger-outline" onClick={() => setAsking(true)}>
          {t('go', { name })}
        </Button>
        {data && data.returned.length > 0 && (
          <Link href={`/admin/incidents?owner=${person.id}`} className={buttonLook()}>
            {t('moveFirst')}
          </Link>
        )}
      </div>
      {asking && <DeactivateDialog person={person} preview={data} onSaved={onSaved} onClose={() => setAsking(false)} />}
    </PanelPart>
  )
}

function Reactivate({ person, onSaved }: PersonPartProps) {
  const t = useTranslations('admin.deactivate')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  async function reactivate() {
    setBusy(true)
    const answer = await call<{ person: PersonDetail }>('POST', `/api/admin/people/${person.id}/reactivate`, {})
    setBusy(false)
    setProblem(answer.ok ? undefined : answer)
    if (answer.ok) onSaved(answer.person)
  }
  return (
    <PanelPart title={t('isTitle', { name: person.name })}>
      <p className="text-meta text-ink-2">{t('is')}</p>
      <div>
        <Button busy={busy} onClick={() => void reactivate()}>
          {t('reactivate', { name: person.name })}
        </Button>
      </div>
      <ProblemNote problem={problem} />
    </PanelPart>
  )
}
