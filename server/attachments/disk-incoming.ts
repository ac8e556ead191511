import { FileStore } from '@tus/file-store'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Incoming } from './storage'

/** Uploads that gather in files of a folder: `ID` holds the bytes, `ID.json` how long the whole will be. */
export class DiskIncoming extends FileStore implements Incoming {
  override async remove(id: string): Promise<void> {
    for (const name of [id, `${id}.json`]) await rm(join(this.directory, name), { force: true })
  }

  async idle(ms: number): Promise<string[]> {
    const files = (await readdir(this.directory, { withFileTypes: true })).filter((entry) => entry.isFile())
    const ids = new Set(files.map(({ name }) => name.split('.', 1)[0] ?? ''))
    const idle: string[] = []
    for (const id of ids) {
      const changed = await stat(join(this.directory, id)).catch(() => undefined)
      if (!changed || changed.mtimeMs <= Date.now() - ms) idle.push(id)
    }
    return idle
  }
}
