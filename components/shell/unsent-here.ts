import { unsentOnDevice, type UnsentThings } from '../live/device/unsent'
import { bringDrafts } from '../live/drafts/bring-drafts'
import { unsentDrafts } from '../live/drafts/unsent-drafts'

/** What would be lost by signing out here, after unfinished texts were brought to the server; `live`: what the page knows of it. */
export async function unsentHere(personId: string, live?: Partial<UnsentThings>): Promise<UnsentThings> {
  const kept = await unsentOnDevice(personId)
  const drafts = unsentDrafts(personId, { ...kept.drafts, ...live?.drafts })
  return { ...kept, ...live, drafts: await bringDrafts(personId, drafts) }
}
