'use client'

import { UserCog } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaDetail, AreaRow } from '../../../lib/admin-api'
import { Button } from '../../ui/button'
import { PanelPart } from '../panel'
import { AreaSettings } from './area-settings'
import { ChoosePeople } from './choose-people'
import { PersonLines } from './person-lines'

type AreaPartsProps = { area: AreaDetail; onSaved: (area: AreaRow) => void; onPeopleChanged: () => void }

/** The area's experts with how much each has in hand, its rooms, and everybody else in it. */
export function AreaParts({ area, onSaved, onPeopleChanged }: AreaPartsProps) {
  const t = useTranslations('admin.areas')
  const [choosing, setChoosing] = useState(false)
  const active = area.people.filter((person) => person.active)
  const experts = active.filter(({ roles }) => roles.includes('expert'))
  const others = active.filter(({ roles }) => !roles.includes('expert'))
  const available = experts.filter(({ availability }) => availability === 'available').length
  return (
    <>
      <PanelPart title={t('column.experts')} aside={t('availableOf', { available, experts: experts.length })}>
        {experts.length === 0 && <p className="text-label font-semibold text-amber-text">{t('noExpertLong')}</p>}
        <PersonLines people={experts} withLoad />
        <div>
          <Button icon={<UserCog />} onClick={() => setChoosing(true)}>
            {t('choosePeople')}
          </Button>
        </div>
      </PanelPart>
      <AreaSettings area={area} onSaved={onSaved} />
      {others.length > 0 && (
        <PanelPart title={t('column.technicians')} aside={others.length}>
          <PersonLines people={others} />
        </PanelPart>
      )}
      {choosing && (
        <ChoosePeople
          area={area}
          onClose={() => setChoosing(false)}
          onSaved={() => {
            setChoosing(false)
            onPeopleChanged()
          }}
        />
      )}
    </>
  )
}
