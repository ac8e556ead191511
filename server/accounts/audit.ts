import { v7 } from 'uuid'
import type { Prisma } from '../generated/prisma/client'
import { services } from '../services'

/** Who did something to an account, an area or a setting; nobody yet when the first admin sets Fieldline up. */
export type By = { id: string; sessionId: string } | undefined
export type Act =
  | `person.${'created' | 'edited' | 'recovered' | 'password-reset' | 'password-changed' | 'deactivated' | 'reactivated' | 'signed-out'}`
  | `area.${'created' | 'edited' | 'people-set'}`
  | `asset.${'created' | 'edited' | 'retired' | 'restored'}`
  | 'organisation.set-up'

type Change = { before?: Prisma.InputJsonObject; after?: Prisma.InputJsonObject }

/** Something that was done, and to whom or what. */
type Done = { act: Act; targetId: string } & Change

/** Writes down an act in the transaction that does it (LO3). `before` and `after` never hold passwords. */
export function recordAct(
  tx: Prisma.TransactionClient,
  by: By,
  act: Act,
  targetId: string,
  change: Change = {},
): Promise<void> {
  return recordActs(tx, by, [{ act, targetId, ...change }])
}

/** The same for many at once, in one statement: a list of hundreds must not outlast the transaction. */
export async function recordActs(tx: Prisma.TransactionClient, by: By, all: readonly Done[]): Promise<void> {
  for (const { act, targetId } of all) services().log.info({ act, targetId, personId: by?.id }, 'an act on accounts')
  const whose = { byId: by?.id ?? null, sessionId: by?.sessionId ?? null }
  await tx.auditEntry.createMany({ data: all.map((done) => ({ id: v7(), ...whose, ...done })) })
}
