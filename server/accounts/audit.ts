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

/** Writes down an act in the transaction that does it (LO3). `before` and `after` never hold passwords. */
export async function recordAct(
  tx: Prisma.TransactionClient,
  by: By,
  act: Act,
  targetId: string,
  change: Change = {},
): Promise<void> {
  services().log.info({ act, targetId, personId: by?.id }, 'an act on accounts')
  const id = v7()
  await tx.auditEntry.create({
    data: { id, byId: by?.id ?? null, sessionId: by?.sessionId ?? null, act, targetId, ...change },
  })
}
