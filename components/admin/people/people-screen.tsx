'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaName, PeoplePage } from '../../../lib/admin-api'
import type { Account } from '../../../lib/people'
import { useResource } from '../../api/use-resource'
import { useUrlState } from '../../api/use-url-state'
import { Button } from '../../ui/button'
import { AdminPage } from '../admin-page'
import { NotLoaded } from '../not-loaded'
import { Pager } from '../pager'
import { BulkActions } from './bulk-actions'
import { CreatePerson } from './create-person'
import { peopleFilterFrom, peoplePath } from './people-filter'
import { PeopleFilters } from './people-filters'
import { PeopleTable } from './people-table'
import { PersonPanel } from './person-panel'

type PeopleScreenProps = { me: Account; areas: readonly AreaName[]; first: PeoplePage; now: string }

/** Everybody with an account: the list, what can be done to several, and the panel of the one that is open. */
export function PeopleScreen({ me, areas, first, now }: PeopleScreenProps) {
  const t = useTranslations('admin.people')
  const { query, change } = useUrlState()
  const filter = peopleFilterFrom(query)
  const path = peoplePath(filter)
  const list = useResource<PeoplePage>(path, { first: { path, data: first, asOf: Date.parse(now) } })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [creating, setCreating] = useState(false)

  const openId = query.get('person')
  const people = list.data?.people ?? []
  const chosen = people.filter(({ id }) => ticked.has(id))
  const close = () => {
    change({ person: undefined })
    document.getElementById(`person-${openId}`)?.focus()
  }

  return (
    <AdminPage
      title={t('title')}
      count={list.data?.total}
      action={
        <Button variant="primary" icon={<UserPlus />} onClick={() => setCreating(true)}>
          {t('create')}
        </Button>
      }
      panel={
        openId && (
          <PersonPanel
            key={openId}
            id={openId}
            row={people.find(({ id }) => id === openId)}
            me={me}
            areas={areas}
            onChanged={() => void list.reload()}
            onClose={close}
          />
        )
      }
    >
      <PeopleFilters filter={filter} areas={areas} onChange={change} />
      {chosen.length > 0 && (
        <BulkActions
          people={chosen}
          me={me.id}
          areas={areas}
          onChanged={() => void list.reload()}
          onClear={() => setTicked(new Set())}
        />
      )}
      <NotLoaded title={t('failed')} of={list} />
      {list.data && (
        <PeopleTable
          people={people}
          areaCount={areas.length}
          openId={openId}
          ticked={ticked}
          loading={list.stale}
          filtered={Object.keys(filter).length > 0}
          onOpen={(id) => change({ person: id }, { add: true })}
          onTick={setTicked}
          onClearFilter={() => change({ q: '', role: '', area: '', state: '', page: '' })}
        />
      )}
      {list.data && (
        <Pager {...list.data} onPage={(page) => change({ page: page > 1 ? String(page) : '' }, { add: true })} />
      )}
      {creating && (
        <CreatePerson areas={areas} onClose={() => setCreating(false)} onCreated={() => void list.reload()} />
      )}
    </AdminPage>
  )
}
