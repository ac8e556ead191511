'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { PersonLine } from '../people/person-line'
import { usePeopleMoves } from '../people/use-people-moves'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'

/** Experts who ask to join, for those who can add them: until they are added, or put off on this device. */
export function AskingBar() {
  const t = useTranslations('incident.asking')
  const { incident, ask } = useRoomValue()
  const check = useCheck(incident.id)
  const { add } = usePeopleMoves(incident.id)
  const [putOff, setPutOff] = useState<readonly string[]>([])
  const shown = incident.asking
    .filter((personId) => !putOff.includes(personId))
    .map((personId) => ({ personId, decision: check('participant.add', { personId }) }))
    .filter(({ decision }) => decision.ok || decision.code === 'room-full')
  if (shown.length === 0) return null
  return (
    <ul aria-label={t('label')} className="grid flex-none gap-1 border-t bg-surface px-inset py-2 desk:px-5">
      {shown.map(({ personId, decision }) => (
        <li key={personId}>
          <PersonLine
            personId={personId}
            text={decision.ok ? t('text') : t('full')}
            aside={
              <span className="flex flex-none gap-2">
                <Button variant="quiet" onClick={() => setPutOff([...putOff, personId])}>
                  {t('later')}
                </Button>
                <Button onClick={() => (decision.ok ? void add(personId) : ask({ kind: 'add-people' }))}>
                  {t('add')}
                </Button>
              </span>
            }
          />
        </li>
      ))}
    </ul>
  )
}
