import { z } from 'zod'
import { ASSET_STATES, type AssetRow, type AssetsPage, type AssetsQuery } from '../../lib/admin-api'
import { refuse, type Refusal } from '../../lib/refusals'
import { oneLine } from '../../lib/unseen'
import { adminOnly } from '../accounts/change-person'
import { parsed } from '../accounts/parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'
import { folded, natural, patterns } from './folded'

const PAGE_SIZE = 50
/** As many labels as fit on a few hundred sheets. */
const MOST_LABELS = 5_000

const schema = z.strictObject({
  q: z.string().max(200).transform(oneLine).optional(),
  area: z.uuid().optional(),
  state: z.enum(ASSET_STATES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

const ROW = `s.id, s.area_id AS "areaId", a.name AS "areaName", s.label, s.name, s.place, s.serial, s.version,
  s.retired_at IS NOT NULL AS retired, work.* FROM asset s JOIN area a ON a.id = s.area_id,
  LATERAL (SELECT count(*)::int AS incidents, (count(*) FILTER (WHERE i.status <> 'closed'))::int AS "notClosed"
           FROM incident i WHERE i.asset_id = s.id) work`
const SEARCHED = folded(`s.label || ' ' || s.name || ' ' || s.place || ' ' || s.serial`)
const MATCHING = `${SEARCHED} LIKE ALL($1) AND ($2::uuid IS NULL OR s.area_id = $2)
  AND ($3::boolean IS NULL OR (s.retired_at IS NOT NULL) = $3)`
const ORDER = `ORDER BY s.retired_at IS NOT NULL, a.name_key, ${natural('s.label_key')}, s.label_key`

/** The machines of all areas for an admin: those in use first, by area and label. */
export async function adminAssets(
  viewer: SignedIn,
  query: AssetsQuery | Record<string, string>,
): Promise<({ ok: true } & AssetsPage) | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  const read = parsed(schema, query)
  if (!read.ok) return read
  const { q = '', area = null, state, page } = read.data
  const wanted = [patterns(q), area, state ? state === 'retired' : null]
  const { pool } = services()
  const [rows, counted] = await Promise.all([
    pool.query<AssetRow>({
      name: 'admin-assets',
      text: `SELECT ${ROW} WHERE ${MATCHING} ${ORDER} LIMIT ${PAGE_SIZE} OFFSET $4`,
      values: [...wanted, (page - 1) * PAGE_SIZE],
    }),
    pool.query<{ total: number }>({
      name: 'admin-assets-count',
      text: `SELECT count(*)::int AS total FROM asset s WHERE ${MATCHING}`,
      values: wanted,
    }),
  ])
  return { ok: true, assets: rows.rows, total: counted.rows[0]?.total ?? 0, page, pageSize: PAGE_SIZE }
}

/** One machine, for an admin. */
export async function adminAsset(viewer: SignedIn, assetId: string): Promise<{ ok: true; asset: AssetRow } | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  if (!z.uuid().safeParse(assetId).success) return refuse('not-found')
  const { rows } = await services().pool.query<AssetRow>({
    name: 'admin-asset',
    text: `SELECT ${ROW} WHERE s.id = $1`,
    values: [assetId],
  })
  return rows[0] ? { ok: true, asset: rows[0] } : refuse('not-found')
}

const labelsSchema = z.strictObject({ ...schema.shape, ids: z.string().max(40_000).optional() })

/** The machines whose labels are to be printed: those ticked, else all in use that the filter matches. */
export async function assetsToLabel(
  viewer: SignedIn,
  query: Record<string, string>,
): Promise<{ ok: true; assets: AssetRow[] } | Refusal> {
  const refusal = adminOnly(viewer)
  if (refusal) return refusal
  const read = parsed(labelsSchema, query)
  if (!read.ok) return read
  const { q = '', area = null, ids } = read.data
  const chosen = ids?.split(',').filter((id) => z.uuid().safeParse(id).success) ?? null
  const { rows } = await services().pool.query<AssetRow>({
    name: 'assets-to-label',
    text: `SELECT ${ROW} WHERE ${MATCHING} AND ($4::uuid[] IS NULL OR s.id = ANY($4)) ${ORDER} LIMIT ${MOST_LABELS}`,
    values: [patterns(q), area, false, chosen],
  })
  return { ok: true, assets: rows }
}
