import { statfs } from 'node:fs/promises'

/** Kept free for the database and everything else: a tenth of the disk, or this much where that is less. */
const KEEP_MOST = 2 * 1024 ** 3

/** Room for more on the disk of this folder, in bytes, and how much of it must stay free. */
export async function roomOn(folder: string): Promise<{ free: number; keep: number }> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { free: bavail * bsize, keep: Math.min((blocks * bsize) / 10, KEEP_MOST) }
}
