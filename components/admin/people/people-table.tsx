'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { PersonRow } from '../../../lib/admin-api'
import { Button } from '../../ui/button'
import { DataTable, HeadCell, SelectAllCell, TableHead } from '../../ui/data-table'
import { Empty } from '../../ui/empty'
import { PeopleRow } from './people-row'

type PeopleTableProps = {
  people: readonly PersonRow[]
  areaCount: number
  openId: string | null
  ticked: ReadonlySet<string>
  loading: boolean
  filtered: boolean
  onOpen: (id: string) => void
  onTick: (ids: ReadonlySet<string>) => void
  onClearFilter: () => void
}

/** One page of people; narrow screens keep the person and fold the rest under the name. */
export function PeopleTable(props: PeopleTableProps) {
  const { people, areaCount, openId, ticked, loading, filtered, onOpen, onTick, onClearFilter } = props
  const t = useTranslations('admin.people')
  if (people.length === 0 && !loading) {
    return (
      <Empty
        title={filtered ? t('noMatch') : t('empty')}
        action={filtered && <Button onClick={onClearFilter}>{t('clearFilter')}</Button>}
      />
    )
  }
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    onTick(next)
  }
  const all = people.map(({ id }) => id)
  return (
    <div aria-busy={loading} className={clsx('transition-opacity', loading && 'opacity-60')}>
      <DataTable label={t('title')}>
        <TableHead>
          <SelectAllCell
            chosen={all.filter((id) => ticked.has(id)).length}
            of={all.length}
            onChange={(on) => onTick(new Set(on ? all : []))}
          />
          <HeadCell>{t('column.person')}</HeadCell>
          <HeadCell className="hidden @xl:table-cell">{t('column.roles')}</HeadCell>
          <HeadCell className="hidden @3xl:table-cell">{t('column.areas')}</HeadCell>
          <HeadCell className="hidden whitespace-nowrap @2xl:table-cell">{t('column.lastActive')}</HeadCell>
          <HeadCell className="hidden @xl:table-cell">{t('column.state')}</HeadCell>
        </TableHead>
        <tbody>
          {people.map((person) => (
            <PeopleRow
              key={person.id}
              person={person}
              areaCount={areaCount}
              open={person.id === openId}
              ticked={ticked.has(person.id)}
              onOpen={() => onOpen(person.id)}
              onTick={(on) => tick(person.id, on)}
            />
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}
