'use client'
import { useTranslations } from 'next-intl'
import { seated } from '../../../lib/incident/incident'
import { useNames } from '../../incident/names'
import { StatusLabel } from '../../incident/status-label'
import { useTitle } from '../../incident/use-title'
import { Count } from '../../ui/count'
import { useDesk } from '../desk-context'
import { NumberPlate } from '../number-plate'
import type { DeskRow } from '../desk-lists'
import { Group, Item } from './parts'

const BRIEF = 5

/** Every room this device holds, found by number, title and people; a few recent ones before anything is typed. */
export function RoomItems({ openId, brief, onDone }: { openId?: string; brief: boolean; onDone: () => void }) {
  const t = useTranslations('desk.palette')
  const { lists } = useDesk()
  const waiting = lists.waiting.map((incident) => ({ incident, unread: 0 }))
  const all = [...lists.mine, ...waiting, ...lists.closed].filter(({ incident }) => incident.id !== openId)
  const rows = brief ? lists.mine.filter(({ incident }) => incident.id !== openId).slice(0, BRIEF) : all
  if (rows.length === 0) return null
  return (
    <Group heading={brief ? t('recent') : t('rooms')}>
      {rows.map((row) => (
        <RoomItem key={row.incident.id} {...row} onDone={onDone} />
      ))}
    </Group>
  )
}

function RoomItem({ incident, unread, onDone }: DeskRow & { onDone: () => void }) {
  const t = useTranslations('desk')
  const { show } = useDesk()
  const names = useNames()
  const title = useTitle(incident)
  const people = [incident.creatorId, ...seated(incident).map((seat) => seat.personId)].map(names.full)
  return (
    <Item
      value={`room ${incident.id}`}
      words={[String(incident.number), title, ...people]}
      end={
        unread > 0 ? (
          <Count label={t('unread', { count: unread })}>{unread}</Count>
        ) : (
          <StatusLabel of={incident} className="max-sm:hidden" />
        )
      }
      onSelect={() => {
        onDone()
        show(incident)
      }}
    >
      <NumberPlate of={incident} />
      <span className="truncate" dir="auto">
        {title}
      </span>
      <span className="flex-none text-meta text-ink-3">{names.first(incident.creatorId)}</span>
    </Item>
  )
}
