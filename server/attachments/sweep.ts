import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { services } from '../services'
import { idleParts, partsToLookAt } from './part'
import { announce, receivePart } from './receive'
import { removeDoomed, removePart } from './remove'

const DAY_SECONDS = 86_400
/** What a node that lives does within seconds is left to it. */
const CRASHED_SECONDS = 120
const MOST = 100
/** Longer than anything is worked on, and than clocks differ. */
const STRAY_MS = 3_600_000

/** Finishes what a crash left half done, and removes what nobody sent the rest of for a day (UP5). */
export async function sweepParts(): Promise<void> {
  await attempt(removeDoomed)
  for (const { uploadId } of await partsToLookAt(MOST)) await attempt(() => receivePart(uploadId))
  for (const part of await idleParts('stored', CRASHED_SECONDS, MOST)) await attempt(() => announce(part))
  for (const part of await idleParts('receiving', DAY_SECONDS, MOST)) await attempt(() => removePart(part))
  await attempt(removeStrays)
  await attempt(removeOldWork)
}

/** Bytes on their way that no row waits for: of a node that died between two steps, or wrote once more after the removal. */
async function removeStrays(): Promise<void> {
  const { files, pool } = services()
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM unnest($1::text[]) id WHERE NOT EXISTS (
       SELECT FROM attachment_part WHERE upload_id = id AND state IN ('receiving', 'received', 'stored'))`,
    [await files.incoming.idle(STRAY_MS)],
  )
  for (const { id } of rows) await files.incoming.remove(id)
}

/** What a node that died left of what it was working on. */
async function removeOldWork(): Promise<void> {
  const { workFolder } = services().files
  for (const name of await readdir(workFolder)) {
    const path = join(workFolder, name)
    const found = await stat(path).catch(() => undefined) // done meanwhile
    if (found && found.ctimeMs <= Date.now() - STRAY_MS) await rm(path, { force: true })
  }
}

/** One part that cannot be helped holds up no other. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    services().log.warn({ err: error }, 'a file waits for the next sweep')
  }
}
