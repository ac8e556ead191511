import { FileStore } from '@tus/file-store'
import { createReadStream, mkdirSync } from 'node:fs'
import { access, constants, link, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStorage } from './storage'

/** Kept free for the database and everything else: a tenth of the disk, or this much where that is less. */
const KEEP_MOST = 2 * 1024 ** 3
const PRIVATE = 0o700

/** Files below the data folder: `files` is what is kept, `uploads` what is on its way. Nodes may share it. */
export function diskStorage(dataFolder: string): FileStorage {
  const [kept, uploads, work] = [
    join(dataFolder, 'files'),
    join(dataFolder, 'uploads'),
    join(dataFolder, 'uploads/work'),
  ]
  for (const folder of [kept, work]) mkdirSync(folder, { recursive: true, mode: PRIVATE })
  const pathOf = (name: string) => join(kept, name.slice(0, 2), name)

  return {
    incoming: new FileStore({ directory: uploads }),
    workFolder: work,
    async gathered(uploadId) {
      const path = join(work, uploadId)
      await rm(path, { force: true })
      await link(join(uploads, uploadId), path) // the same bytes: whole, they are never written again
      return path
    },
    async put(name, path) {
      const place = pathOf(name)
      await mkdir(dirname(place), { recursive: true, mode: PRIVATE })
      await synced(path)
      await rename(path, place)
      await synced(dirname(place))
    },
    async read(name, range) {
      const path = pathOf(name)
      await access(path)
      return createReadStream(path, range && { start: range.from, end: range.to })
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    async names() {
      const found = await readdir(kept, { recursive: true, withFileTypes: true })
      return found.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    async room() {
      const { bavail, blocks, bsize } = await statfs(kept)
      return { free: bavail * bsize, keep: Math.min((blocks * bsize) / 10, KEEP_MOST) }
    },
    async check() {
      await stat(work)
      await access(kept, constants.W_OK)
    },
  }
}

/** What is written survives the machine's end, and so does its place in a folder. */
async function synced(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
