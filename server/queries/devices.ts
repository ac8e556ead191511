import { UAParser } from 'ua-parser-js'
import type { Device } from '../../lib/admin-api'
import { IN_FORCE, inForceValues } from '../auth/sessions'
import { services } from '../services'

type Row = { id: string; user_agent: string; address: string; created_at: Date; last_seen_at: Date }

const KINDS: Record<string, Device['kind']> = { mobile: 'phone', tablet: 'tablet' }

/** Where somebody is signed in, the lately seen first; `current` is the session that asks. */
export async function devicesOf(personId: string, currentSessionId: string): Promise<Device[]> {
  const { rows } = await services().pool.query<Row>({
    name: 'devices',
    text: `SELECT s.id, s.user_agent, s.address, s.created_at, s.last_seen_at
           FROM session s JOIN person p ON p.id = s.person_id
           WHERE s.person_id = $5 AND ${IN_FORCE} ORDER BY s.last_seen_at DESC, s.id`,
    values: [...inForceValues(), personId],
  })
  return rows.map((row) => ({
    id: row.id,
    ...kindOf(row.user_agent),
    address: row.address,
    signedInAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    current: row.id === currentSessionId,
  }))
}

function kindOf(userAgent: string): Pick<Device, 'browser' | 'system' | 'kind'> {
  const { browser, os, device } = new UAParser(userAgent).getResult()
  return { browser: browser.name ?? '', system: os.name ?? '', kind: KINDS[device.type ?? ''] ?? 'computer' }
}
