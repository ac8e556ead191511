import { v7 as uuidv7 } from 'uuid'
import { draftServer } from './draft-server'
import { draftVersions, isKnown } from './draft-versions'

/** Nobody who signs out waits longer for it, in ms. */
const PATIENCE_MS = 2_000

/**
 * Brings these unfinished texts to the server at once, and resolves with those that stay on this device alone: it was not
 * reached in time, it has another text there, or it takes none so long.
 */
export async function bringDrafts(
  personId: string,
  drafts: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const late = new Promise<false>((done) => setTimeout(done, PATIENCE_MS, false))
  const left = await Promise.all(
    Object.entries(drafts).map(async (draft) => ((await Promise.race([bring(personId, draft), late])) ? [] : [draft])),
  )
  return Object.fromEntries(left.flat())
}

async function bring(personId: string, [key, text]: [string, string], upon?: string): Promise<boolean> {
  const versions = draftVersions(personId)
  const known = versions.of(key)
  const version = uuidv7()
  versions.asks(key, version)
  const answer = await draftServer.keep({ key, text, version, base: upon ?? known.version })
  if (!answer) return false
  const { other } = answer
  // Its own way there may have been quicker with this very text, or with what it was before.
  if (other && other.text !== text)
    return !upon && isKnown(known, other.version) && bring(personId, [key, text], other.version)
  versions.set(key, { version: other?.version ?? version, changed: false })
  return true
}
