'use client'
import { useTranslations } from 'next-intl'
import { useLive, useLiveList } from '../live/hooks'
import { navigate } from '../live/navigate'
import { usePageTitle } from '../shell/use-page-title'
import { Empty } from '../ui/empty'
import type { Draft } from './draft'
import { IncidentForm } from './incident-form'
import { useRaise } from './use-raise'

/** Raising an incident for oneself. Its room opens at once, whatever the network does. */
export function NewIncident() {
  const t = useTranslations('field')
  const me = useLive((state) => state.me.id)
  const areas = useLiveList((state) => state.areas.filter(({ id }) => state.me.areaIds.includes(id)))
  const raise = useRaise()
  usePageTitle(t('newIncident'))
  if (areas.length === 0) return <Empty drawing="plug" title={t('form.noArea.title')} text={t('form.noArea.text')} />

  function send(draft: Draft) {
    navigate(`/incidents/draft-${raise(me, draft)}`, 'replace')
  }
  return (
    <main className="h-full">
      <IncidentForm
        heading={t('newIncident')}
        keptText={t('form.kept')}
        back={{ href: '/home', label: t('back') }}
        draftKey="new"
        areas={areas}
        withPhotos
        onSend={send}
      />
    </main>
  )
}
