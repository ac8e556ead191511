import { rm } from 'node:fs/promises'
import { refuse, type REFUSED_FOR, type Refusal } from '../../lib/refusals'
import { digestOfFile } from '../backup/manifest'
import { services } from '../services'
import { inspect, type Inspected } from './inspector'
import { claim, doom, markReady, markRefused, markSlow, markStored, type Part } from './part'
import { removePart, renditionName } from './remove'
import { scan } from './scan'
import { workFiles } from './work-files'

/** A file that nobody got through with so often is refused; a machine with much to do may be slow once. */
const LOOKS = 3

/**
 * Looks at a part whose bytes are all there, stores it, and tells the room; or refuses it. Doing it again, after a crash at
 * any place, ends the same. Returns why it was refused, if it was.
 */
export async function receivePart(uploadId: string): Promise<Refusal | undefined> {
  const part = await claim(uploadId)
  if (!part) return undefined
  const { files, metrics } = services()
  const path = await files.gathered(uploadId)
  try {
    const found = await inspect({ path, part: part.part, kind: part.kind, declaredType: part.declaredType })
    if ('refused' in found) {
      if (found.refused !== 'file-too-slow' || part.slowLooks >= LOOKS - 1) return await refusePart(part, found.refused)
      await markSlow(uploadId)
      return undefined
    }
    if (await scan(path)) return await refusePart(part, 'malware-found')
    await store(part, found)
    metrics.attachment(part.part, 'ok', part.length)
    return undefined
  } finally {
    for (const file of workFiles(path)) await rm(file, { force: true })
  }
}

async function store({ uploadId }: Part, { path, type, bytes, width, height, renditions }: Inspected): Promise<void> {
  const { files } = services()
  const sha256 = await digestOfFile(path)
  for (const [rendition, file] of Object.entries(renditions)) await files.put(renditionName(uploadId, rendition), file)
  await files.put(uploadId, path)
  const size = width && height ? { width, height } : {}
  const stored = await markStored(uploadId, { type, bytes, sha256, ...size })
  if (!stored) return removePart({ uploadId }) // its message was deleted meanwhile
  await files.incoming.remove(uploadId).catch(() => undefined) // then the sweep does
  await announce(stored)
}

/** Tells the room what is stored: by an entry, which holds its digest. */
export async function announce(part: Part): Promise<void> {
  const { incidentId, attachmentId, messageSeq: seq, type, bytes, sha256, width, height } = part
  const size = width && height ? { width, height } : {}
  const ack = await services().dispatch.runAsSystem(incidentId, 'attachment.arrive', {
    ...{ seq, attachmentId, part: part.part, type: type ?? '', bytes: bytes ?? 0, sha256: sha256 ?? '' },
    ...size,
  })
  if (ack.ok || ack.code === 'nothing-changed') return markReady(part.uploadId)
  if (ack.code === 'unavailable') return // the sweep tells it
  await doom(part.uploadId)
  await removePart(part)
}

/** A preview or an original that is no good is merely not there; without the whole, the room is told why. */
async function refusePart(part: Part, code: (typeof REFUSED_FOR)[number]): Promise<Refusal> {
  const { dispatch, files, log, metrics } = services()
  const { incidentId, attachmentId, messageSeq: seq, uploadId } = part
  await markRefused(uploadId, code)
  await files.incoming.remove(uploadId).catch(() => undefined) // then the sweep does
  metrics.attachment(part.part, code, part.length)
  log.warn({ incidentId, personId: part.uploaderId, part: part.part, code }, 'a file was refused')
  if (part.part === 'whole') {
    await dispatch.runAsSystem(incidentId, 'attachment.refuse', { seq, attachmentId, reason: code })
  }
  return refuse(code)
}
