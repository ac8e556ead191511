'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { IncidentHeader } from '../../../lib/incident/redact'
import { GraveMark, StatusLabel } from '../../incident/status-label'
import { useTitle } from '../../incident/use-title'
import { Cell, TableRow } from '../../ui/data-table'
import { IconButton } from '../../ui/icon-button'
import { Lamp } from '../../ui/lamp'
import { Menu, MenuItem } from '../../ui/menu'
import { Plate } from '../../ui/plate'
import { Time } from '../../ui/time/time'
import { ACTION_ICONS } from './action-icons'
import { ACTION_KEYS, type AdminActionName } from './admin-actions'
import { useWaitedText } from './waited-text'

/** After this long without anybody accepting, an admin is meant to look. */
const ALARM_MS = 15 * 60_000

type IncidentRowProps = {
  incident: IncidentHeader
  area: string
  names: Readonly<Record<string, string>>
  now: number
  actions: readonly AdminActionName[]
  onAct: (action: AdminActionName) => void
}

/** One incident by its header, and the menu of what an admin may do to it. */
export function IncidentRow({ incident, area, names, now, actions, onAct }: IncidentRowProps) {
  const t = useTranslations('admin.incidents')
  const title = useTitle(incident)
  const waitedText = useWaitedText()
  const waits = incident.status === 'open'
  const waited = now - Date.parse(incident.waitingSince)
  const creator = names[incident.creatorId] ?? ''
  const owner = incident.ownerId ? (names[incident.ownerId] ?? '') : undefined
  const when = waits ? (
    <span className={waited > ALARM_MS ? 'font-semibold text-amber-text' : undefined} suppressHydrationWarning>
      {t('waits', { time: waitedText(waited) })}
    </span>
  ) : (
    <Time at={incident.lastActivityAt} as="relative" className="text-ink-3" />
  )
  return (
    <TableRow dim={incident.status === 'closed'}>
      <Cell className="relative max-w-0 min-w-48 py-2 @xl:w-2/5">
        <Lamp state={waits && waited > ALARM_MS ? 'due' : 'off'} />
        <div className="flex items-center gap-3">
          <Plate quiet>{incident.number}</Plate>
          <div className="min-w-0">
            <b className="block truncate text-body font-[650]" title={title}>
              {title}
            </b>
            <span className="flex min-w-0 items-center gap-2">
              <GraveMark of={incident} />
              <StatusLabel of={incident} />
              <small className="truncate text-meta text-ink-3 @3xl:hidden">{area}</small>
              {incident.asset && <small className="truncate text-meta text-ink-3">{incident.asset.label}</small>}
            </span>
            <small className="block truncate text-meta text-ink-3 @xl:hidden">
              {owner ?? creator}
              <span className="@lg:hidden"> · {when}</span>
            </small>
          </div>
        </div>
      </Cell>
      <Cell className="hidden @3xl:table-cell">{area}</Cell>
      <Cell className="hidden @2xl:table-cell">{creator}</Cell>
      <Cell className="hidden @xl:table-cell">{owner ?? <span className="text-ink-3">{t('nobody')}</span>}</Cell>
      <Cell className="hidden whitespace-nowrap tabular-nums @lg:table-cell">{when}</Cell>
      <Cell className="w-0">
        <Menu
          trigger={
            <IconButton
              size="small"
              icon={<Ellipsis />}
              label={t('menu', { number: incident.number })}
              {...(actions.length === 0 && { disabledReason: t('noActions') })}
            />
          }
        >
          {actions.map((action) => (
            <MenuItem key={action} icon={ACTION_ICONS[action]} onSelect={() => onAct(action)}>
              {t(`action.${ACTION_KEYS[action]}`)}
            </MenuItem>
          ))}
        </Menu>
      </Cell>
    </TableRow>
  )
}
