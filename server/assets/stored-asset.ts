import { z } from 'zod'
import type { Asset } from '../../lib/assets'
import { services } from '../services'

const uuid = z.uuid()

/** The columns of a machine that everybody of its area may know. */
export const ASSET_COLUMNS = { id: true, areaId: true, label: true, name: true, place: true, serial: true } as const

/** The machine with this id, retired or not; undefined for an unknown or misspelt one. */
export async function storedAsset(id: string): Promise<Asset | undefined> {
  if (!uuid.safeParse(id).success) return undefined
  return (await services().db.asset.findUnique({ where: { id }, select: ASSET_COLUMNS })) ?? undefined
}
