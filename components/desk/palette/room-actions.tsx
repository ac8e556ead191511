'use client'
import { BellRing, Check, LogIn, Play, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { pressPrimary } from '../../incident/header/press-primary'
import { useCommand } from '../../incident/use-command'
import { useDesk } from '../desk-context'
import { NumberPlate } from '../number-plate'
import { Keys } from '../keys'
import type { RoomReach } from '../room-link'
import { Group, Item } from './parts'

type Primary = NonNullable<RoomReach['primary']>

const ICONS: Record<Primary, ReactNode> = {
  ...{ resume: <Play />, propose: <Check />, nudge: <BellRing /> },
  ...{ rejoin: <LogIn />, fixed: <Check />, close: <Check />, reopen: <RotateCcw /> },
}

/** What can be done in the open room, by the very rules that draw its buttons. */
export function RoomActions({ room, onDone }: { room: RoomReach; onDone: () => void }) {
  const t = useTranslations('incident')
  const d = useTranslations('desk')
  const { lists, accept } = useDesk()
  const { incident, ask, entries, primary } = room
  const run = useCommand(incident.id)
  const waits = lists.waiting.some(({ id }) => id === incident.id)

  function runPrimary(kind: Primary) {
    onDone()
    pressPrimary(kind, { incident, run, ask })
  }

  return (
    <Group
      heading={
        <span className="inline-flex items-center gap-2">
          {d('palette.inRoom')}
          <NumberPlate of={incident} />
        </span>
      }
    >
      {waits && (
        <Item
          value="action accept"
          words={[d('preview.accept')]}
          icon={<Check />}
          end={<Keys command="accept" />}
          onSelect={() => {
            onDone()
            accept(incident.id)
          }}
        >
          {d('preview.accept')}
        </Item>
      )}
      {primary && (
        <Item
          value="action primary"
          words={[t(`primary.${primary}`)]}
          icon={ICONS[primary]}
          end={(primary === 'close' || primary === 'fixed' || primary === 'propose') && <Keys command="close" />}
          onSelect={() => runPrimary(primary)}
        >
          {t(`primary.${primary}`)}
        </Item>
      )}
      {entries
        .filter(({ decision }) => decision.ok)
        .map(({ key, icon, onSelect }) => (
          <Item
            key={key}
            value={`action ${key}`}
            words={[t(`menu.${key}`)]}
            icon={icon}
            end={<EntryKeys entry={key} />}
            onSelect={() => {
              onDone()
              onSelect()
            }}
          >
            {t(`menu.${key}`)}
          </Item>
        ))}
    </Group>
  )
}

function EntryKeys({ entry }: { entry: string }) {
  return entry === 'hand-over' || entry === 'hold' ? <Keys command={entry} /> : null
}
