import { RENDITIONS } from '../../lib/attachments'
import { services } from '../services'
import { deletePart, idleParts, type Part } from './part'

const AT_ONCE = 100

/** Removes every byte of a part, and then what is known of it. */
export async function removePart({ uploadId }: Pick<Part, 'uploadId'>): Promise<void> {
  const { files } = services()
  await files.incoming.remove(uploadId)
  for (const name of namesOf(uploadId)) await files.remove(name)
  await deletePart(uploadId)
}

/** Removes what belonged to messages that were deleted (V4). */
export async function removeDoomed(): Promise<void> {
  // Stored times are rounded: what was doomed just now may seem to lie ahead.
  for (const part of await idleParts('doomed', -1, AT_ONCE)) await removePart(part)
}

/** Removes as soon as a message is deleted what came with it; the sweep does what is missed. Returns what ends it. */
export function removeWithMessages(): () => void {
  const { bus, log } = services()
  return bus.listen('entries', ({ entries }, from) => {
    if (from !== undefined || !entries.some(({ type }) => type === 'message.deleted')) return
    removeDoomed().catch((error: unknown) => log.warn({ err: error }, 'files of deleted messages wait for the sweep'))
  })
}

/** The names under which a part and what was made of it are stored. */
function namesOf(uploadId: string): string[] {
  return [uploadId, ...RENDITIONS.map((rendition) => renditionName(uploadId, rendition))]
}

export function renditionName(uploadId: string, rendition: string): string {
  return `${uploadId}.${rendition}`
}
