import { localeFrom } from '../../lib/messages/locale'
import { accounts } from '../accounts/account'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { noticeTexts } from './notice-text'
import type { ReadNotice } from './read-notices'

/** How somebody is told: in the account's language, else the device's; by the clock that the device names. */
export type Device = { zone: string | undefined; languages: string | null }

/** The texts of these notices for their reader. */
export async function textsFor(actor: SignedIn, device: Device, notices: readonly ReadNotice[]) {
  const { rows } = await services().pool.query<{ locale: string | null }>('SELECT locale FROM person WHERE id = $1', [
    actor.id,
  ])
  const people = await accounts([...new Set(notices.flatMap(({ entry }) => peopleOf(entry)))])
  const locale = localeFrom(rows[0]?.locale ?? undefined, device.languages)
  return noticeTexts({ id: actor.id, locale, zone: zoneOf(device.zone) }, (id) => people.get(id))
}

function peopleOf({ by, fact }: ReadNotice['entry']): string[] {
  const { personId, to, from, creatorId } = (fact ?? {}) as Record<string, unknown>
  return [by, personId, to, from, creatorId].filter((id) => typeof id === 'string' && id.length === 36) as string[]
}

function zoneOf(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
