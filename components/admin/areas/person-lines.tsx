'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AreaPerson } from '../../../lib/admin-api'
import { Avatar } from '../../ui/avatar'
import { Load } from '../load'

type PersonLinesProps = { people: readonly AreaPerson[]; withLoad?: boolean }

/** People of an area, each leading to their own panel; experts with availability and load. */
export function PersonLines({ people, withLoad = false }: PersonLinesProps) {
  const t = useTranslations('admin.availability')
  if (people.length === 0) return null
  return (
    <ul className="grid gap-1.5">
      {people.map(({ id, name, title, availability, rooms }) => (
        <li key={id} className="relative flex min-h-control items-center gap-3 text-label font-normal">
          <Avatar name={name} />
          <span className="min-w-0 flex-1">
            <Link href={`/admin/people?person=${id}`} className="row-target block truncate font-semibold">
              {name}
            </Link>
            <small className="block truncate text-meta text-ink-3">{withLoad ? t(availability) : title}</small>
          </span>
          {withLoad && <Load rooms={rooms} />}
        </li>
      ))}
    </ul>
  )
}
