'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { titleOf } from '../../../lib/incident/incident'
import { Plate } from '../../ui/plate'
import { PanelPart } from '../panel'
import type { PersonPartProps } from './person-parts'

/** The rooms the person owns now; each leads to its line in the list of incidents. */
export function PersonWork({ person }: PersonPartProps) {
  const t = useTranslations('admin.person')
  const words = useTranslations('incident.situation')
  if (!person.roles.includes('expert') && person.openWork.length === 0) return null
  return (
    <PanelPart title={t('work')} aside={t('workCount', { count: person.openWork.length })}>
      {person.openWork.length > 0 && (
        <ul className="grid gap-1">
          {person.openWork.map(({ id, number, title, situation }) => (
            <li key={id}>
              <Link
                href={`/admin/incidents?q=${number}`}
                className="flex min-h-control-small items-center gap-2.5 rounded-control text-label font-normal hover:bg-hover"
              >
                <Plate quiet>{number}</Plate>
                <span className="truncate">
                  {titleOf({ title, description: '', situation }, words) || t('untitled')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </PanelPart>
  )
}
