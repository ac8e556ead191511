import { z } from 'zod'
import { QUESTION_LENGTH } from '../../lib/actions/lengths'
import { THEMES } from '../../lib/admin-api'
import { LOCALES } from '../../lib/messages/locale'
import { AVAILABILITIES, ROLES } from '../../lib/people'
import { oneLine } from '../../lib/unseen'

/** One line of a name: composed the same way always, without unseen characters, trimmed. */
export const line = (shortest: number, longest: number) =>
  z
    .string()
    .max(1_000)
    .transform((text) => text.normalize('NFC'))
    .transform(oneLine)
    .pipe(z.string().min(shortest).max(longest))

export const personName = line(1, 80)
export const personTitle = line(0, 80)
export const areaName = line(1, 60)
export const organisationName = line(1, 80)

/** Its normal form: NFKC, trimmed, lower case (AN11). */
export const emailAddress = z
  .string()
  .max(1_000)
  .transform(normalEmail)
  .pipe(
    z
      .string()
      .max(254)
      .regex(/^[^\s@\p{Cc}]+@[^\s@.\p{Cc}]+(?:\.[^\s@.\p{Cc}]+)+$/u),
  )

export const password = z.string().max(1_024)
export const version = z
  .int()
  .positive()
  .max(2 ** 31 - 1)
export const roles = z.array(z.enum(ROLES)).max(ROLES.length).transform(unique)
export const areaIds = z.array(z.uuid()).max(100).transform(unique)
export const locale = z.enum(LOCALES).nullable()
export const theme = z.enum(THEMES).nullable()
export const availability = z.enum(AVAILABILITIES)
export const participantCap = z.int().min(2).max(12)
/** The rules of an area that an admin may change one by one; silence of 0 never closes. */
export const areaRuleFields = {
  participantCap: participantCap.exactOptional(),
  onHold: z.boolean().exactOptional(),
  resolved: z.boolean().exactOptional(),
  guests: z.boolean().exactOptional(),
  closeResolvedHours: z.int().min(0).max(720).exactOptional(),
  closeHeldDays: z.int().min(0).max(365).exactOptional(),
  questions: z.array(line(1, QUESTION_LENGTH)).max(10).transform(unique).exactOptional(),
  helpText: line(0, QUESTION_LENGTH).exactOptional(),
  helpPhone: z
    .string()
    .trim()
    .regex(/^(\+?[\d ()/-]{3,30})?$/)
    .exactOptional(),
}

export function normalEmail(text: string): string {
  return text.toWellFormed().normalize('NFKC').trim().toLowerCase()
}

/** What two area names must not share. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
