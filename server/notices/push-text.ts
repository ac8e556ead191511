import type { PushText } from '../../lib/notices/notice-list'
import { refuse, type Refusal } from '../../lib/refusals'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { readNotices, type NoticeRow } from './read-notices'
import { textsFor, type Device } from './reader'

/** Where everything that was pushed and not seen is read. */
const LIST = '/notifications'
const DIGEST = 'digest'

/**
 * What a device shows for a push with this id: the one thing that is new, or what all of it comes to. Only to the person it
 * was for; what was seen meanwhile, or is nobody's, is `not-found`.
 */
export async function pushText(
  actor: SignedIn,
  id: string,
  device: Device,
): Promise<({ ok: true } & PushText) | Refusal> {
  const rows = UUID.test(id) ? await unseenWith(actor.id, id) : []
  const pushed = rows.filter(({ of_push: ofPush }) => ofPush)
  const notices = await readNotices(actor, pushed)
  const newest = notices.find(({ row }) => row.id === id) ?? notices[0]
  if (!newest) return refuse('not-found')
  const texts = await textsFor(actor, device, notices)
  const standing = [...new Set(rows.map(({ incident_id: incidentId }) => incidentId))]
  const rooms = new Set(notices.map(({ incident }) => incident.id)).size
  const shared = { ok: true as const, unseen: standing.length, standing: [...standing, DIGEST] }
  if (rooms > 1)
    return { ...shared, title: 'Fieldline', body: texts.digest(notices.length, rooms), tag: DIGEST, path: LIST }
  const line = texts.line(newest)
  return {
    ...shared,
    title: texts.title(newest.incident, newest.access),
    body: notices.length > 1 ? texts.digestRoom(notices.length, line) : line,
    tag: newest.incident.id,
    path: newest.access === 'nothing' ? LIST : `/i/${newest.incident.number}`,
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** What this person has not seen; `of_push`: what the push with this id stands for, which may not be noted yet. */
async function unseenWith(personId: string, id: string): Promise<(NoticeRow & { of_push: boolean })[]> {
  const { rows } = await services().pool.query<NoticeRow & { of_push: boolean }>({
    name: 'notices-of-push',
    text: `SELECT n.id, n.incident_id, n.seq, n.earlier, n.kind, n.loud, n.at, n.told_at, n.seen_at,
                  n.id = p.id OR (n.loud AND n.told_at IS NOT DISTINCT FROM p.told_at
                                  AND NOT q.notice_choices->'silent' ? n.kind) AS of_push
             FROM notice p JOIN notice n ON n.person_id = p.person_id AND n.seen_at IS NULL
                           JOIN person q ON q.id = p.person_id
            WHERE p.id = $2 AND p.person_id = $1 AND p.seen_at IS NULL ORDER BY n.at DESC, n.seq DESC`,
    values: [personId, id],
  })
  return rows
}
