import { mkdirSync } from 'node:fs'
import { access, constants, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DiskIncoming } from './disk-incoming'
import { roomOn } from './disk-room'
import type { FileStorage } from './storage'

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
    kind: 'disk',
    incoming: new DiskIncoming({ directory: uploads }),
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
      const file = await open(pathOf(name), 'r').catch(absent)
      return file?.createReadStream(range && { start: range.from, end: range.to })
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    async names() {
      const found = await readdir(kept, { recursive: true, withFileTypes: true })
      return found.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    room: () => roomOn(kept),
    async check() {
      await stat(work)
      await access(kept, constants.W_OK)
    },
  }
}

/** What is not there is an answer; everything else is a failure. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
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
