import type { PartName } from '../../../lib/attachments'
import type { OutboxItem } from '../state'
import type { Upload, UploadPart } from './upload'

export type NextPart = { upload: Upload; part: UploadPart }

/**
 * What is to be sent next: previews, then voice, then pictures, then files, then full sizes, the older ones first. Nothing
 * while a command waits: words are small and come first, but a room whose words the server cannot take now holds back only
 * its own. Nothing of a message that the server does not have.
 */
export function nextPart(uploads: readonly Upload[], outbox: readonly OutboxItem[]): NextPart | undefined {
  const stuck = new Set(outbox.filter((item) => item.stuck && isUnsent(item)).map(({ command }) => command.incidentId))
  if (outbox.some((item) => isUnsent(item) && !stuck.has(item.command.incidentId))) return undefined
  const held = new Set(outbox.filter((item) => item.state === 'refused').map(({ command }) => command.id))
  return uploads
    .filter(
      ({ posted, state }) =>
        posted &&
        (state === 'waiting' || state === 'sending') &&
        !held.has(posted.commandId) &&
        !stuck.has(posted.incidentId),
    )
    .flatMap((upload) => upload.parts.map((part) => ({ upload, part })))
    .sort((a, b) => rank(a) - rank(b) || (a.upload.attachment.id < b.upload.attachment.id ? -1 : 1))[0]
}

/** An answered command only waits to be drawn from its entry: the server has it. */
export function isUnsent({ state, answered }: OutboxItem): boolean {
  return state !== 'refused' && answered === undefined
}

const RANKS: readonly [PartName, Upload['attachment']['kind']?][] = [
  ['preview'],
  ['whole', 'voice'],
  ['whole', 'photo'],
  ['whole', 'file'],
  ['original'],
]

function rank({ upload, part }: NextPart): number {
  return RANKS.findIndex(([name, kind]) => name === part.part && (!kind || kind === upload.attachment.kind))
}
