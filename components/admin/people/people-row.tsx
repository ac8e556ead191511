'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { PersonRow } from '../../../lib/admin-api'
import { Avatar } from '../../ui/avatar'
import { Cell, SelectCell, TableRow } from '../../ui/data-table'
import { LastActive } from '../last-active'
import { useRoleNames } from '../role-names'
import { useAreaNames } from './area-names'

type PeopleRowProps = {
  person: PersonRow
  areaCount: number
  open: boolean
  ticked: boolean
  onOpen: () => void
  onTick: (on: boolean) => void
}

/** Tertiary, but legible on the ground of a ticked row. */
const QUIET = 'text-ink-3 group-aria-selected:text-ink-2'

/** One person; the name opens the panel, and so does the row under the pointer. */
export function PeopleRow({ person, areaCount, open, ticked, onOpen, onTick }: PeopleRowProps) {
  const t = useTranslations('admin.people')
  const roles = useRoleNames()(person.roles)
  const areas = useAreaNames()(person.areas, areaCount)
  const state = !person.active ? 'deactivated' : person.locked ? 'locked' : 'active'
  const openUnlessControl = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest('button, label')) onOpen()
  }
  return (
    <TableRow selected={ticked} open={open} dim={!person.active} onClick={openUnlessControl} className="cursor-pointer">
      <SelectCell name={person.name} checked={ticked} onChange={onTick} />
      <Cell className="max-w-0 min-w-40 py-1.5 @xl:w-2/5">
        <div className="flex items-center gap-2.5">
          <Avatar name={person.name} />
          <div className="min-w-0">
            <button
              type="button"
              id={`person-${person.id}`}
              className="block max-w-full truncate text-start text-body font-[650]"
              onClick={onOpen}
            >
              {person.name}
            </button>
            <small className={clsx('block truncate text-meta', QUIET)}>{person.email}</small>
            <small className={clsx('block truncate text-meta @xl:hidden', QUIET)}>
              {state === 'active' ? roles : t(`state.${state}`)}
            </small>
          </div>
        </div>
      </Cell>
      <Cell className="hidden @xl:table-cell">{roles}</Cell>
      <Cell className="hidden @3xl:table-cell">{areas}</Cell>
      <Cell className={clsx('hidden whitespace-nowrap @2xl:table-cell', QUIET)}>
        <LastActive at={person.lastActiveAt} online={person.online} />
      </Cell>
      <Cell className={clsx('hidden @xl:table-cell', state === 'locked' ? 'font-semibold text-amber-text' : QUIET)}>
        {t(`state.${state}`)}
      </Cell>
    </TableRow>
  )
}
