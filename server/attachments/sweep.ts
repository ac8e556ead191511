import { services } from '../services'
import { idleParts } from './part'
import { announce, receivePart } from './receive'
import { removeDoomed, removePart } from './remove'

const DAY_SECONDS = 86_400
/** What a node that lives does within seconds is left to it. */
const CRASHED_SECONDS = 120
const MOST = 100

/** Finishes what a crash left half done, and removes what nobody sent the rest of for a day (UP5). */
export async function sweepParts(): Promise<void> {
  await removeDoomed()
  for (const { uploadId } of await idleParts('received', CRASHED_SECONDS, MOST))
    await attempt(() => receivePart(uploadId))
  for (const part of await idleParts('stored', CRASHED_SECONDS, MOST)) await attempt(() => announce(part))
  for (const part of await idleParts('receiving', DAY_SECONDS, MOST)) await attempt(() => removePart(part))
}

/** One part that cannot be helped holds up no other. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    services().log.warn({ err: error }, 'a file waits for the next sweep')
  }
}
