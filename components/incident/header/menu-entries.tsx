'use client'

import {
  Check,
  CircleX,
  ListRestart,
  LogOut,
  Pause,
  Pencil,
  RotateCcw,
  Undo2,
  UserCheck,
  UserPlus,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Decision } from '../../../lib/refusals'
import { useNames } from '../names'
import { useRoomValue, type RoomDialog } from '../room-context'
import { isHidden, SOMEBODY, useCheck } from '../use-allowed'
import { useCommand } from '../use-command'
import { usePrimary } from './use-primary'

type Kind = Exclude<RoomDialog['kind'], 'delete-message' | 'invite-guest'> | 'not-fixed' | 'force-close'
type Entry = { key: Kind; icon: ReactNode; decision: Decision; danger?: boolean; onSelect: () => void }

/** What the menu offers the reader here, in the order of how often it is wanted. */
export function useMenuEntries(): Entry[] {
  const { incident, room, ask } = useRoomValue()
  const check = useCheck(incident.id)
  const primary = usePrimary()
  const run = useCommand(incident.id)
  const { stateSeq, detailsSeq } = incident
  const note = ''
  const personId = SOMEBODY
  const { me } = useNames()
  const closes = me === incident.ownerId || me === incident.creatorId ? 'close' : 'force-close'
  const some = { personId, note, stateSeq, leave: false, evenIfAway: false }

  function select(kind: Kind) {
    if (kind === 'not-fixed') void run('incident.not-fixed', { note, stateSeq })
    else ask({ kind: kind === 'force-close' ? 'close' : kind })
  }

  // The header alone does not hold the description: what one has not read one cannot edit.
  const edit: [Kind, ReactNode, Decision][] = room
    ? [
        [
          'edit',
          <Pencil key="i" />,
          check('incident.edit', { title: `${incident.title}…`, description: '', detailsSeq }),
        ],
      ]
    : []
  const all: [Kind, ReactNode, Decision][] = [
    ...edit,
    ['add-people', <UserPlus key="i" />, notFull(check('participant.add', { personId }))],
    ['hand-over', <Users key="i" />, check('incident.hand-over', some)],
    ['assign', <UserCheck key="i" />, check('incident.assign', { personId, stateSeq })],
    ['hold', <Pause key="i" />, check('incident.hold', { reason: 'appointment', note, stateSeq })],
    ['propose', <Check key="i" />, check('incident.propose', { note, stateSeq })],
    ['not-fixed', <RotateCcw key="i" />, check('incident.not-fixed', { note, stateSeq })],
    ['return', <ListRestart key="i" />, check('incident.return', { note, stateSeq })],
    ['withdraw', <Undo2 key="i" />, check('incident.withdraw', { stateSeq })],
    ['reopen', <RotateCcw key="i" />, check('incident.reopen', { stateSeq })],
    [closes, <CircleX key="i" />, check('incident.close', { outcome: 'solved', note: '…', stateSeq })],
    ['leave', <LogOut key="i" />, ownerLeaves(check('participant.leave', {}))],
  ]
  return all
    .filter(([kind, , decision]) => !isHidden(decision) && !isPointless(decision) && !isPrimary(kind, primary))
    .map(([key, icon, decision]) => ({ key, icon, decision, onSelect: () => select(key) }))
}

// A full room still adds somebody: the dialog asks who makes room. An owner who leaves is asked who takes over.
function notFull(decision: Decision): Decision {
  return !decision.ok && decision.code === 'room-full' ? { ok: true } : decision
}
function ownerLeaves(decision: Decision): Decision {
  return !decision.ok && decision.code === 'owner-must-hand-over' ? { ok: true } : decision
}

// Things that the state has overtaken would only fill the menu with reasons nobody asked for.
function isPointless(decision: Decision): boolean {
  const overtaken = [
    'wrong-status',
    'switched-off',
    'not-open',
    'not-closed',
    'closed-room',
    'not-yet-accepted',
    'already-taken',
    'withdraw-instead',
  ]
  return !decision.ok && overtaken.includes(decision.code)
}

function isPrimary(kind: Kind, primary: string | undefined): boolean {
  return kind === primary || (kind === 'close' && primary === 'fixed')
}
