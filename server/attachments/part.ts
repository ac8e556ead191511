import type { AttachmentKind, PartName } from '../../lib/attachments'
import type { RefusalCode } from '../../lib/refusals'
import { services } from '../services'

/**
 * `receiving` its bytes; `received` all of them, being looked at; `stored` for good; `ready`: the room was told. Or `refused`;
 * or `doomed`: to be removed.
 */
export type PartState = 'receiving' | 'received' | 'stored' | 'ready' | 'refused' | 'doomed'

/** A part of an attachment, from the first byte on. Its upload's id is the name it is stored under. */
export type Part = {
  incidentId: string
  attachmentId: string
  part: PartName
  messageSeq: number
  uploaderId: string
  kind: AttachmentKind
  /** As its sender called it. */
  name: string
  declaredType: string
  state: PartState
  uploadId: string
  /** In bytes, as it is sent. */
  length: number
  /** What is stored, once it is. */
  bytes: number | null
  type: string | null
  sha256: string | null
  width: number | null
  height: number | null
  /** Why it was refused. */
  reason: RefusalCode | null
  /** How often looking at it took too long. */
  slowLooks: number
}

const COLUMNS = `incident_id AS "incidentId", attachment_id AS "attachmentId", part, message_seq AS "messageSeq",
  uploader_id AS "uploaderId", kind, name, declared_type AS "declaredType", state, upload_id AS "uploadId", length, bytes, type,
  sha256, width, height, reason, slow_looks AS "slowLooks"`

/** Whoever looked at it died over it two minutes ago; or found it slow, six or eighteen minutes ago. */
const LOOK_AGAIN = `state = 'received' AND touched_at < now() - interval '2 minutes' * 3 ^ slow_looks`

export async function partOf(incidentId: string, attachmentId: string, part: PartName): Promise<Part | undefined> {
  return one('incident_id = $1 AND attachment_id = $2 AND part = $3', [incidentId, attachmentId, part])
}

export async function partByUpload(uploadId: string): Promise<Part | undefined> {
  return one('upload_id = $1', [uploadId])
}

/** Parts that nobody is busy with, by state and by how long they have not been touched, in seconds. */
export async function idleParts(state: PartState, seconds: number, most: number): Promise<Part[]> {
  const { rows } = await services().pool.query<Part>(
    `SELECT ${COLUMNS} FROM attachment_part WHERE state = $1 AND touched_at < now() - make_interval(secs => $2)
      ORDER BY touched_at LIMIT $3`,
    [state, seconds, most],
  )
  return rows
}

async function one(where: string, values: unknown[]): Promise<Part | undefined> {
  const { rows } = await services().pool.query<Part>(`SELECT ${COLUMNS} FROM attachment_part WHERE ${where}`, values)
  return rows[0]
}

/** Parts that have come whole and are to be looked at again. */
export async function partsToLookAt(most: number): Promise<Part[]> {
  const { rows } = await services().pool.query<Part>(
    `SELECT ${COLUMNS} FROM attachment_part WHERE ${LOOK_AGAIN} ORDER BY touched_at LIMIT $1`,
    [most],
  )
  return rows
}

/** Takes what has come whole, to look at it: once, unless whoever took it died over it or found it slow. */
export async function claim(uploadId: string): Promise<Part | undefined> {
  const { rows } = await services().pool.query<Part>(
    `UPDATE attachment_part SET state = 'received', touched_at = now()
      WHERE upload_id = $1 AND (state = 'receiving' OR ${LOOK_AGAIN})
      RETURNING ${COLUMNS}`,
    [uploadId],
  )
  return rows[0]
}

/** What is recorded of a part that lies in the storage. */
export type Stored = { type: string; bytes: number; sha256: string; width?: number; height?: number }

/** The part as it then stands; undefined when its message was deleted meanwhile. */
export async function markStored(uploadId: string, stored: Stored): Promise<Part | undefined> {
  const { type, bytes, sha256, width = null, height = null } = stored
  const { rows } = await services().pool.query<Part>(
    `UPDATE attachment_part SET state = 'stored', type = $2, bytes = $3, sha256 = $4, width = $5, height = $6, touched_at = now()
      WHERE upload_id = $1 AND state = 'received' RETURNING ${COLUMNS}`,
    [uploadId, type, bytes, sha256, width, height],
  )
  return rows[0]
}

export async function markReady(uploadId: string): Promise<void> {
  await services().pool.query(
    `UPDATE attachment_part SET state = 'ready', touched_at = now() WHERE upload_id = $1 AND state = 'stored'`,
    [uploadId],
  )
}

/** It keeps its place, to be looked at when there may be less to do. */
export async function markSlow(uploadId: string): Promise<void> {
  await services().pool.query(
    `UPDATE attachment_part SET slow_looks = slow_looks + 1, touched_at = now() WHERE upload_id = $1 AND state = 'received'`,
    [uploadId],
  )
}

export async function markRefused(uploadId: string, reason: RefusalCode): Promise<void> {
  await services().pool.query(
    `UPDATE attachment_part SET state = 'refused', reason = $2, bytes = 0, touched_at = now()
      WHERE upload_id = $1 AND state = 'received'`,
    [uploadId, reason],
  )
}

export async function doom(uploadId: string): Promise<void> {
  await services().pool.query(`UPDATE attachment_part SET state = 'doomed', touched_at = now() WHERE upload_id = $1`, [
    uploadId,
  ])
}

export async function deletePart(uploadId: string): Promise<void> {
  await services().pool.query('DELETE FROM attachment_part WHERE upload_id = $1', [uploadId])
}
