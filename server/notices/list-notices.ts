import type { NoticeGroup } from '../../lib/notices/notice-list'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { KEPT_DAYS } from './clean-up'
import { readNotices, type NoticeRow, type ReadNotice } from './read-notices'
import { textsFor, type Device } from './reader'

const MOST = 500

/** What reached this person in the last 30 days, the newest 500, by incident; the incident that moved last comes first. */
export async function listNotices(actor: SignedIn, device: Device): Promise<{ ok: true; groups: NoticeGroup[] }> {
  const { rows } = await services().pool.query<NoticeRow>({
    name: 'notices-of-person',
    text: `SELECT id, incident_id, seq, earlier, kind, loud, at, told_at, seen_at FROM notice
            WHERE person_id = $1 AND at > now() - $2::int * interval '1 day' ORDER BY at DESC, seq DESC LIMIT ${MOST}`,
    values: [actor.id, KEPT_DAYS],
  })
  const notices = (await readNotices(actor, rows)).slice(0, MOST)
  const texts = await textsFor(actor, device, notices)
  const groups = [...Map.groupBy(notices, ({ incident }) => incident.id).values()]
  return { ok: true, groups: groups.map((group) => groupOf(group, texts)) }
}

function groupOf(notices: readonly ReadNotice[], texts: Awaited<ReturnType<typeof textsFor>>): NoticeGroup {
  const [{ incident, access }] = notices as [ReadNotice]
  return {
    incidentId: incident.id,
    number: incident.number,
    title: texts.title(incident, access),
    path: access === 'nothing' ? null : `/i/${incident.number}`,
    lines: notices.map((notice) => ({
      ...{ id: notice.row.id, seq: notice.row.seq, kind: notice.kind, loud: notice.row.loud },
      ...{ at: notice.row.at.toISOString(), seen: notice.row.seen_at !== null, text: texts.line(notice) },
    })),
  }
}
