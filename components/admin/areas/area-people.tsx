'use client'

import { UserCog } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaDetail, AreaPerson } from '../../../lib/admin-api'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { PanelPart } from '../panel'
import { ChoosePeople } from './choose-people'

/** The area's experts with how much each has in hand, then its technicians, and the way to choose who belongs to it. */
export function AreaPeople({ area, onChanged }: { area: AreaDetail; onChanged: () => void }) {
  const t = useTranslations('admin.areas')
  const [choosing, setChoosing] = useState(false)
  const active = area.people.filter((person) => person.active)
  const experts = active.filter(({ roles }) => roles.includes('expert'))
  const others = active.filter(({ roles }) => !roles.includes('expert'))
  const available = experts.filter(({ availability }) => availability === 'available').length
  const choose = (
    <div>
      <Button icon={<UserCog />} onClick={() => setChoosing(true)}>
        {t('choosePeople')}
      </Button>
    </div>
  )
  return (
    <>
      <PanelPart title={t('column.experts')} aside={t('availableOf', { available, experts: experts.length })}>
        {experts.length === 0 && <p className="text-label font-semibold text-amber-text">{t('noExpertLong')}</p>}
        <People people={experts} busy />
        {choose}
      </PanelPart>
      {others.length > 0 && (
        <PanelPart title={t('column.technicians')} aside={others.length}>
          <People people={others} />
        </PanelPart>
      )}
      {choosing && (
        <ChoosePeople
          area={area}
          onClose={() => setChoosing(false)}
          onSaved={() => {
            setChoosing(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}

function People({ people, busy = false }: { people: readonly AreaPerson[]; busy?: boolean }) {
  const t = useTranslations('admin')
  if (people.length === 0) return null
  return (
    <ul className="grid gap-1">
      {people.map((person) => (
        <li key={person.id} className="relative flex min-h-control items-center gap-3 text-label font-normal">
          <Avatar name={person.name} />
          <span className="min-w-0 flex-1">
            <Link href={`/admin/people?person=${person.id}`} className="row-target block truncate font-semibold">
              {person.name}
            </Link>
            <small className="block truncate text-meta text-ink-3">
              {busy ? t(`availability.${person.availability}`) : person.title}
            </small>
          </span>
          {busy && (
            <span className="text-meta text-ink-3 tabular-nums">{t('incidents.rooms', { count: person.rooms })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
