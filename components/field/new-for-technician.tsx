'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { PickPerson } from '../../lib/admin-api'
import { useClient } from '../live/hooks'
import { usePageTitle } from '../shell/use-page-title'
import type { Draft } from './draft'
import { IncidentForm } from './incident-form'
import { TechnicianChooser } from './technician-chooser'
import { useRaise } from './use-raise'

type NewForTechnicianProps = { onRaised: (incidentId: string) => void }

/** An expert raises an incident on behalf of a technician who called; afterwards it waits in the list like any other. */
export function NewForTechnician({ onRaised }: NewForTechnicianProps) {
  const t = useTranslations('field.forWhom')
  const common = useTranslations('field')
  const client = useClient()
  const raise = useRaise()
  const chooser = useRef<HTMLDivElement>(null)
  const [person, setPerson] = useState<PickPerson>()
  const [missing, setMissing] = useState(false)
  usePageTitle(t('title'))

  function choose(chosen: PickPerson | undefined) {
    setPerson(chosen)
    if (chosen) client.knowPeople([chosen.id]) // so that the room can say who it is for before the server has answered
  }
  function ready() {
    setMissing(!person)
    if (!person) chooser.current?.querySelector('input')?.focus()
    return person !== undefined
  }
  function send(draft: Draft) {
    if (person) onRaised(raise(person.id, draft))
  }
  return (
    <main data-density="desk" className="h-dvh bg-canvas">
      <IncidentForm
        heading={t('title')}
        keptText={common('form.keptDesk')}
        back={{ href: '/desk', label: common('back') }}
        draftKey="new-for-others"
        areas={person?.areas ?? []}
        ready={ready}
        onSend={send}
      >
        <div ref={chooser}>
          <TechnicianChooser chosen={person} error={missing ? t('missing') : undefined} onChoose={choose} />
        </div>
      </IncidentForm>
    </main>
  )
}
