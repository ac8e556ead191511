import type { Refusal } from '../../lib/refusals'
import type { Prisma } from '../generated/prisma/client'
import { services } from '../services'

/**
 * Changes machines of these areas in one transaction, and has every device of their people fetch the lists anew. The
 * version grows last: whoever reads the new one reads what was changed as well.
 */
export async function changeAssets<T extends { ok: true } | Refusal>(
  work: (tx: Prisma.TransactionClient) => Promise<{ answer: T; areaIds: readonly string[] }>,
): Promise<T> {
  const { answer, areaIds } = await services().db.$transaction(async (tx) => {
    const done = await work(tx)
    // In the order of ids: two imports into the same areas wait for one another instead of deadlocking.
    const changed = done.answer.ok ? [...new Set(done.areaIds)].sort() : []
    for (const id of changed) await tx.area.update({ where: { id }, data: { assetsVersion: { increment: 1 } } })
    return { answer: done.answer, areaIds: changed }
  })
  for (const areaId of areaIds) services().bus.publish('area', { areaId })
  return answer
}
