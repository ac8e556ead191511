import { v7 } from 'uuid'
import { z } from 'zod'
import { refuse, type Refusal } from '../../lib/refusals'
import { passwordProblem } from '../auth/password-rules'
import { hashPassword } from '../auth/passwords'
import type { Prisma } from '../generated/prisma/client'
import { perBus } from '../per-bus'
import { createLimit } from '../rate-limits'
import { services } from '../services'
import { recordAct } from './audit'
import { areaName, emailAddress, locale, nameKey, organisationName, password, personName } from './fields'
import { parsed } from './parsed'
import { isSetupToken } from './setup-token'

const FIRST_AREA = 'General'
const TRIES = { most: 10, seconds: 60 }

const tries = perBus(() => createLimit('set-up', TRIES.most, TRIES.seconds))

const schema = z.strictObject({
  token: z.string().max(200),
  name: personName,
  email: emailAddress,
  password,
  organisation: organisationName,
  area: areaName.default(FIRST_AREA),
  locale: locale.default(null),
})
type SetUp = z.infer<typeof schema>

/** Makes the first admin, the organisation's name and the first area, for whoever has the code from the console. */
export async function setUp(input: unknown): Promise<{ ok: true } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const wait = await tries().take('setup')
  if (wait !== undefined) return refuse('rate-limited', { seconds: wait })
  const { data } = read
  const early = await services().db.$transaction((tx) => notNow(tx, data.token))
  const refusal = early ?? passwordProblem(data.password, [data.name, data.email, data.organisation])
  if (refusal) return refusal

  const hash = await hashPassword(data.password)
  return services().db.$transaction(async (tx) => (await notNow(tx, data.token)) ?? write(tx, data, hash))
}

/** Why this code cannot be used; holds the organisation locked, so that only one of several at once can (AN7). */
async function notNow(tx: Prisma.TransactionClient, token: string): Promise<Refusal | undefined> {
  const [row] = await tx.$queryRaw<{ hash: string | null; done: boolean; expired: boolean }[]>`
    SELECT setup_token_hash AS hash, set_up_at IS NOT NULL AS done, setup_expires_at <= now() AS expired
    FROM organisation WHERE id = 1 FOR UPDATE`
  if (!row || row.done || (await tx.person.findFirst({ select: { id: true } }))) return refuse('setup-done')
  return row.expired || !isSetupToken(token, row.hash) ? refuse('setup-token-wrong') : undefined
}

async function write(tx: Prisma.TransactionClient, data: SetUp, passwordHash: string): Promise<{ ok: true }> {
  const { name, email, organisation, area, locale: language } = data
  const [personId, areaId] = [v7(), v7()]
  await tx.area.create({ data: { id: areaId, name: area, nameKey: nameKey(area) } })
  await tx.person.create({
    data: {
      id: personId,
      name,
      email,
      passwordHash,
      roles: ['admin'],
      locale: language,
      areas: { create: [{ areaId }] },
    },
  })
  await tx.$executeRaw`
    UPDATE organisation SET name = ${organisation}, set_up_at = now(), setup_token_hash = NULL, setup_expires_at = NULL`
  await recordAct(tx, undefined, 'organisation.set-up', personId, { after: { name, email, organisation, area } })
  return { ok: true }
}
