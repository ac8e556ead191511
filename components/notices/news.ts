import type { Incident } from '../../lib/incident/incident'
import { isExpertOf, type Account } from '../../lib/people'
import { CALL_AGAIN_MINUTES, isCalledFirst } from '../../lib/notices/called-first'
import { noticeFor, type Step } from '../../lib/notices/notice-for'
import type { NoticeKind } from '../../lib/notices/notice-kinds'
import { stepsOf } from '../../lib/notices/steps'
import { ownAccount } from '../live/accounts'
import type { LiveState } from '../live/state'

/** Something that should be made known in this tab; `live` is false for what came while it was away. */
export type News = { incidentId: string; seq: number; kind: NoticeKind | 'sent'; live: boolean }

/** What is loud in what just changed on this screen, by the table that the server pushes by and what the person chose. */
export function newsOf(before: LiveState, state: LiveState): News[] {
  const live = before.connection === 'online'
  const silent = state.me.notices?.silent ?? []
  return [...fromRooms(before, state), ...fromWaiting(before, state)]
    .filter(({ kind }) => kind === 'sent' || !silent.includes(kind))
    .map((news) => ({ ...news, live }))
}

const LATELY_MS = 60_000

type Found = Omit<News, 'live'>

function fromRooms(before: LiveState, state: LiveState): Found[] {
  if (before.rooms === state.rooms) return []
  const me = ownAccount(state.me)
  return Object.values(state.rooms).flatMap((room) => {
    const { id, seq } = room.incident
    const held = before.rooms[id]
    if (held === room || room.access !== 'room') return []
    // A room that is new here was just given to them, or is only being looked up: what is old in it is no news.
    const known = held?.access === 'room' ? held.incident : undefined
    const since = known?.seq ?? seq - 1
    const youngest = known ? 0 : Date.now() + state.clockOffset - LATELY_MS
    const fresh = room.entries.filter((entry) => entry.seq > since && Date.parse(entry.at) > youngest)
    return stepsOf(known, room.incident, fresh).flatMap((step) => fromStep(step, me))
  })
}

function fromStep(step: Step, me: Account): Found[] {
  const { incidentId, seq, by, type } = step.entry
  if (by === me.id) return type === 'message.posted' ? [{ incidentId, seq, kind: 'sent' }] : []
  const notice = noticeFor(step, me)
  return notice?.loud ? [{ incidentId, seq, kind: notice.kind }] : []
}

function fromWaiting(before: LiveState, state: LiveState): Found[] {
  const calledAgain = state.notices !== before.notices && state.notices.loud
  if (before.waiting === state.waiting && !calledAgain) return []
  const me = ownAccount(state.me)
  if (me.availability !== 'available') return []
  return Object.values(state.waiting).flatMap((incident) => {
    const { id, areaId, creatorId, stateSeq, lastOwnerId, cameBack } = incident
    const own = creatorId === me.id || (cameBack === 'returned' && lastOwnerId === me.id)
    const known = isHeldBack(incident, state) ? !calledAgain || isYoung(incident, state) : before.waiting[id]
    if (known || own || !isExpertOf(me, areaId)) return []
    return [{ incidentId: id, seq: stateSeq, kind: 'queue' as const }]
  })
}

/** Somebody else knows the case and is called first. */
function isHeldBack(incident: Incident, { me, people }: LiveState): boolean {
  const { lastOwnerId } = incident
  return lastOwnerId !== null && lastOwnerId !== me.id && isCalledFirst(incident, people[lastOwnerId])
}

function isYoung({ stateAt }: Incident, { clockOffset }: LiveState): boolean {
  return Date.now() + clockOffset - Date.parse(stateAt) < CALL_AGAIN_MINUTES.experts * 60_000
}
