import { refuse, type Refusal } from '../../lib/refusals'
import { services } from '../services'

/** Whether so many more bytes would take what must stay free for the database and everything else (UP5). */
export async function isFull(bytes: number): Promise<boolean> {
  const { free, keep } = await services().files.room()
  return free - bytes < keep
}

/** What is said when storing failed: that there is no room, where that is why. */
export async function notStored(): Promise<Refusal> {
  return refuse((await isFull(0).catch(() => false)) ? 'storage-full' : 'unavailable')
}
