import { z } from 'zod'
import { DRAFT_LENGTH, type KeptDraft } from '../../lib/drafts'
import type { Refusal } from '../../lib/refusals'
import { parsed } from './parsed'
import type { SignedIn } from '../auth/signed-in'
import { services } from '../services'

/** The newest that are kept of a person; what was sent long ago leaves with the others. */
const MOST = 100

const schema = z.strictObject({
  key: z.string().regex(/^[a-z\d-]{1,60}$/),
  text: z.string().max(DRAFT_LENGTH),
  version: z.uuid(),
  base: z.uuid().nullable(),
})

/** Everything this person began to write, on whichever device, with what they have sent or deleted since. */
export async function draftsOf({ id }: SignedIn): Promise<KeptDraft[]> {
  const { rows } = await services().pool.query<KeptDraft>(
    `SELECT key, text, version FROM draft WHERE person_id = $1 ORDER BY at DESC LIMIT ${MOST}`,
    [id],
  )
  return rows
}

/** Keeps a text unless another device wrote there since `base`: then nothing changes, and that is the answer. */
export async function keepDraft(actor: SignedIn, input: unknown): Promise<{ ok: true; other?: KeptDraft } | Refusal> {
  const read = parsed(schema, input)
  if (!read.ok) return read
  const { key, text, version, base } = read.data
  const { pool } = services()
  const { rowCount } = await pool.query(
    `INSERT INTO draft (person_id, key, text, version) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, key) DO UPDATE SET text = $3, version = $4, at = now()
       WHERE draft.version = $5 OR draft.version = $4`,
    [actor.id, key, text, version, base],
  )
  if (rowCount === 0) return { ok: true, ...(await other(actor, key)) }
  await pool.query(
    `DELETE FROM draft WHERE person_id = $1 AND key IN
       (SELECT key FROM draft WHERE person_id = $1 ORDER BY at DESC OFFSET ${MOST})`,
    [actor.id],
  )
  return { ok: true }
}

async function other({ id }: SignedIn, key: string): Promise<{ other?: KeptDraft }> {
  const { rows } = await services().pool.query<KeptDraft>(
    'SELECT key, text, version FROM draft WHERE person_id = $1 AND key = $2',
    [id, key],
  )
  return rows[0] ? { other: rows[0] } : {}
}
