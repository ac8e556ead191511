import { z } from 'zod'
import { NOTICE_KINDS } from '../../lib/notices/notice-kinds'
import type { Refusal } from '../../lib/refusals'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const zone = z.string().max(64).refine(isZone)

const schema = z.strictObject({
  quiet: z.strictObject({ from: time, to: time, zone }).nullable(),
  silent: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length),
})

/** Keeps when this person is left alone, and what is only listed for them. */
export async function chooseNotices({ id }: SignedIn, input: unknown): Promise<{ ok: true } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  await services().db.person.update({ where: { id }, data: { noticeChoices: read.data } })
  return { ok: true }
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
