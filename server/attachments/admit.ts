import { Upload } from '@tus/server'
import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { KINDS, megabytes, type Attachment, type PartName } from '../../lib/attachments'
import type { Account } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import { accessIncident } from '../incident/access'
import { isRepeat } from '../incident/append'
import { inTransaction } from '../in-transaction'
import { services } from '../services'
import { bytesSoFar } from './bytes-so-far'
import { partOf, type Part } from './part'
import { removePart } from './remove'
import { isFull } from './room-left'
import { totalBytes } from './total-bytes'

const MB = 1024 ** 2

/** What somebody wants to send: a part of this length, in bytes. */
export type Wanted = { incidentId: string; id: string; part: PartName; length: number }
/** A part that may be sent, with how much of it is there already. */
export type Admitted = { uploadId: string; offset: number }

/**
 * Whether this person may send this part now, and under which upload id. Asked again, it is the same upload: that is how a
 * device goes on which has forgotten everything but what it has to send.
 */
export async function admit(actor: Account, wanted: Wanted): Promise<Admitted | Refusal> {
  const found = await accessIncident(actor, wanted.incidentId)
  if (found?.access !== 'room') return refuse('not-found')
  const declared = await declaredAttachment(wanted)
  if (!declared) return refuse('not-declared')
  if (declared.by !== actor.id) return refuse('author-only')
  const most = KINDS[declared.attachment.kind].most[wanted.part]
  if (most === undefined) return refuse('bad-input')
  if (wanted.length > most) return refuse('file-too-big', { most: megabytes(most) })
  if (wanted.part === 'original' && !declared.asked) return refuse('not-allowed')

  const known = await partOf(wanted.incidentId, wanted.id, wanted.part)
  if (known) {
    const again = await goOn(known, wanted.length)
    if (again) return again
  }
  if (await isFull(wanted.length)) return refuse('storage-full')
  const uploadId = randomBytes(16).toString('hex')
  // Before the row, so that nobody finds one without its place; and outside its transaction, which may not wait for a store
  // that is away. A place without a row is removed by the sweep.
  const { incoming } = services().files
  await incoming.create(new Upload({ id: uploadId, size: wanted.length, offset: 0 }))
  const refusal = await reserve(uploadId, actor.id, wanted, declared)
  if (!refusal) return { uploadId, offset: 0 }
  await incoming.remove(uploadId)
  return refusal === 'twice' ? admit(actor, wanted) : refusal
}

type Declared = { seq: number; by: string; attachment: Attachment; asked: boolean }

/** The announcement of this attachment: of two with the same id in one room, the first counts. */
async function declaredAttachment({ incidentId, id }: Wanted): Promise<Declared | undefined> {
  const { rows } = await services().pool.query<Declared>({
    name: 'declared-attachment',
    text: `SELECT e.seq, e.by_id AS by, a AS attachment,
                  EXISTS (SELECT FROM entry asked WHERE asked.incident_id = $1 AND asked.ref_seq = e.seq
                             AND asked.type = 'attachment.asked' AND asked.fact ->> 'attachmentId' = $2) AS asked
             FROM entry e, jsonb_array_elements(e.fact -> 'attachments') a
            WHERE e.incident_id = $1 AND e.type = 'message.posted' AND a ->> 'id' = $2
            ORDER BY e.seq LIMIT 1`,
    values: [incidentId, id],
  })
  return rows[0]
}

/** What is answered about a part that is known already; undefined, and nothing left of it, where it begins anew. */
async function goOn(known: Part, length: number): Promise<Admitted | Refusal | undefined> {
  if (known.state === 'doomed') return refuse('message-deleted')
  if (known.state === 'refused') return refuse(known.reason ?? 'file-damaged')
  if (known.state !== 'receiving') return refuse('nothing-changed')
  const offset = await bytesSoFar(known.uploadId)
  if (offset !== undefined && known.length === length) return { uploadId: known.uploadId, offset }
  await removePart(known)
  return undefined
}

/**
 * Counts the part against every quota: one at a time on all nodes, so that quotas are exact. `twice` when another request has
 * just made its row.
 */
async function reserve(
  uploadId: string,
  by: string,
  wanted: Wanted,
  declared: Declared,
): Promise<Refusal | 'twice' | undefined> {
  try {
    const full = await inTransaction(async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('fieldline.uploads'))`)
      const most = await fullQuota(client, by, wanted)
      if (most !== undefined) return most
      await insert(client, uploadId, by, wanted, declared)
      return undefined
    })
    return full === undefined ? undefined : refuse('quota-reached', { most: full })
  } catch (error) {
    if (isRepeat(error)) return 'twice'
    throw error
  }
}

/** The first quota that this part would break, in megabytes. */
async function fullQuota(client: PoolClient, by: string, wanted: Wanted): Promise<number | undefined> {
  const { FILES_PER_INCIDENT_MB, FILES_PER_PERSON_DAY_MB, FILES_TOTAL_GB } = services().env
  const { rows } = await client.query<{ incident: string; person: string }>(
    `SELECT (SELECT coalesce(sum(coalesce(bytes, length)), 0) FROM attachment_part WHERE incident_id = $1) AS incident,
            (SELECT coalesce(sum(length), 0) FROM attachment_part
              WHERE uploader_id = $2 AND created_at > now() - interval '1 day') AS person`,
    [wanted.incidentId, by],
  )
  const mostOfAll = FILES_TOTAL_GB * 1024
  const quotas: [used: number, most: number][] = [
    [Number(rows[0]?.incident), FILES_PER_INCIDENT_MB],
    [Number(rows[0]?.person), FILES_PER_PERSON_DAY_MB],
    [await totalBytes(client, mostOfAll * MB), mostOfAll],
  ]
  return quotas.find(([used, most]) => used + wanted.length > most * MB)?.[1]
}

async function insert(
  client: PoolClient,
  uploadId: string,
  by: string,
  { incidentId, id, part, length }: Wanted,
  { seq, attachment: { kind, name, type } }: Declared,
): Promise<void> {
  await client.query(
    `INSERT INTO attachment_part (incident_id, attachment_id, part, message_seq, uploader_id, kind, name, declared_type, state,
                                  upload_id, length)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'receiving', $9, $10)`,
    [incidentId, id, part, seq, by, kind, name, type, uploadId, length],
  )
}
