'use client'

import { useTranslations } from 'next-intl'
import type { AreaName, PersonDetail, PersonRow } from '../../../lib/admin-api'
import type { Account } from '../../../lib/people'
import { useResource } from '../../api/use-resource'
import { Avatar } from '../../ui/avatar'
import { Skeleton } from '../../ui/skeleton'
import { NotLoaded } from '../not-loaded'
import { Panel } from '../panel'
import { PersonParts } from './person-parts'

type PersonPanelProps = {
  id: string
  /** What the list knows already: drawn at once. */
  row: PersonRow | undefined
  me: Account
  areas: readonly AreaName[]
  onChanged: () => void
  onClose: () => void
}

/** One person beside the list: everything an admin can see and change of them. */
export function PersonPanel({ id, row, me, areas, onChanged, onClose }: PersonPanelProps) {
  const t = useTranslations('admin.person')
  const found = useResource<{ person: PersonDetail }>(`/api/admin/people/${id}`)
  const { data, problem, reload, put } = found
  const person = data?.person ?? row
  return (
    <Panel
      title={person?.name ?? (problem ? t('failed') : t('loading'))}
      text={person?.email}
      picture={person && <Avatar name={person.name} size="large" />}
      onClose={onClose}
    >
      {problem && !data && (
        <div className="p-5">
          <NotLoaded title={t('failed')} of={found} />
        </div>
      )}
      {!problem && !data && <PanelSkeleton />}
      {data && (
        <PersonParts
          person={data.person}
          me={me}
          areas={areas}
          onSaved={(saved) => {
            put({ person: saved })
            onChanged()
          }}
          onStale={() => {
            void reload()
            onChanged()
          }}
        />
      )}
    </Panel>
  )
}

function PanelSkeleton() {
  return (
    <div className="grid gap-4 p-5">
      <Skeleton className="h-9" />
      <Skeleton className="h-9" />
      <Skeleton className="h-16" />
      <Skeleton className="h-24" />
    </div>
  )
}
