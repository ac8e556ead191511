'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { situationWords } from '../../../lib/incident/situation'
import { useLive } from '../../live/hooks'
import { Time } from '../../ui/time/time'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { SituationMark, StatusLabel } from '../status-label'

/** Status, how bad it is, area, people behind it and times. */
export function RoomFacts() {
  const t = useTranslations('incident.facts')
  const { incident } = useRoomValue()
  const names = useNames()
  const area = useLive((state) => state.areas.find((candidate) => candidate.id === incident.areaId)?.name)
  const words = situationWords(incident.situation)
  const onBehalf = incident.reporterId && incident.reporterId !== incident.creatorId
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2.5 text-label font-normal desk:gap-y-1.5">
      <Fact term={t('status')}>
        <StatusLabel of={incident} className="max-w-full *:whitespace-normal" />
      </Fact>
      {words.length > 0 && (
        <Fact term={t('situation')}>
          <span className="flex flex-wrap gap-x-3 gap-y-1">
            {words.map((word) => (
              <SituationMark key={word} word={word} />
            ))}
          </span>
        </Fact>
      )}
      {area && <Fact term={t('area')}>{area}</Fact>}
      <Fact term={t('raisedFor', { onBehalf: String(onBehalf) })}>{names.you(incident.creatorId)}</Fact>
      {onBehalf && <Fact term={t('raisedBy')}>{names.you(incident.reporterId)}</Fact>}
      <Fact term={t('raised')}>
        <Time at={incident.createdAt} />
      </Fact>
      {incident.status === 'open' && (
        <Fact term={t('waitingSince')}>
          <Time at={incident.waitingSince} as="relative" />
        </Fact>
      )}
      {incident.status === 'closed' && (
        <Fact term={t('closed')}>
          <Time at={incident.stateAt} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0 font-medium">{children}</dd>
    </>
  )
}
