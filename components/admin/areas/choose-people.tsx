'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaDetail, PeoplePage, SetAreaPeople } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { useResource } from '../../api/use-resource'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { SkeletonRows } from '../../ui/skeleton'
import { peoplePath } from '../people/people-filter'
import { ProblemNote } from '../problem-note'
import { useRoleNames } from '../role-names'
import { SearchInput } from '../search-input'

type ChoosePeopleProps = { area: AreaDetail; onClose: () => void; onSaved: () => void }

/** Who belongs to an area: search, tick, and one save for all changes. */
export function ChoosePeople({ area, onClose, onSaved }: ChoosePeopleProps) {
  const t = useTranslations('admin.areas')
  const ui = useTranslations('ui')
  const roleNames = useRoleNames()
  const [q, setQ] = useState('')
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const found = useResource<PeoplePage>(peoplePath({ state: 'active', ...(q && { q }) }))
  const inside = new Set(area.people.map(({ id }) => id))
  const isIn = (id: string) => changes.get(id) ?? inside.has(id)

  function tick(id: string, on: boolean) {
    const next = new Map(changes)
    if (inside.has(id) === on) next.delete(id)
    else next.set(id, on)
    setChanges(next)
  }

  async function save() {
    setBusy(true)
    const idsThat = (on: boolean) => [...changes].filter(([, wanted]) => wanted === on).map(([id]) => id)
    const request: SetAreaPeople = { add: idsThat(true), remove: idsThat(false) }
    const answer = await call('PUT', `/api/admin/areas/${area.id}/people`, request)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer)
      return
    }
    onSaved()
  }

  const { people = [], total = 0 } = found.data ?? {}
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => open || onClose()}
      title={t('peopleOf', { name: area.name })}
      description={t('peopleText')}
      actions={
        <>
          <DialogClose asChild>
            <Button>{ui('cancel')}</Button>
          </DialogClose>
          <Button
            variant="primary"
            busy={busy}
            {...(changes.size === 0 && { disabledReason: t('nothingYet') })}
            onClick={() => void save()}
          >
            {t('saveChanges', { count: changes.size })}
          </Button>
        </>
      }
    >
      <SearchInput autoFocus label={t('searchPeople')} value={q} onSearch={setQ} />
      <ProblemNote problem={problem ?? found.problem} />
      {!found.data && !found.problem && <SkeletonRows rows={4} label={ui('loading')} />}
      <ul className="max-h-[50dvh] divide-y overflow-y-auto rounded-control border empty:hidden">
        {people.map((person) => (
          <li key={person.id}>
            <label className="flex min-h-control items-center gap-3 px-3 py-1.5 hover:bg-hover">
              <input
                type="checkbox"
                checked={isIn(person.id)}
                onChange={(event) => tick(person.id, event.target.checked)}
                className="tick size-7 desk:size-4.5"
              />
              <Avatar name={person.name} size="small" />
              <span className="min-w-0 flex-1 text-label font-normal">
                <b className="block truncate">{person.name}</b>
                <small className="block truncate text-meta text-ink-3">{roleNames(person.roles)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.data && people.length === 0 && <p className="text-label font-normal text-ink-2">{t('nobodyFound')}</p>}
      {total > people.length && (
        <p className="text-meta text-ink-3">{t('moreFound', { shown: people.length, total })}</p>
      )}
    </Dialog>
  )
}
