import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { FileStorage } from './storage'

/** Stores a few bytes, reads them and takes them away again; says whether they came back. @throws when a step fails. */
export async function tryToStore(storage: FileStorage): Promise<boolean> {
  const name = randomBytes(16).toString('hex')
  const bytes = randomBytes(32)
  const path = join(storage.workFolder, name)
  await writeFile(path, bytes, { mode: 0o600 })
  await storage.put(name, path)
  try {
    const content = await storage.read(name)
    return content !== undefined && bytes.equals(await buffer(content))
  } finally {
    await storage.remove(name)
  }
}
