import { createHash, type Hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A hash over the content of these files and folders, without what never reaches a build. Missing ones count as such. */
export async function fingerprint(root: string, paths: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) await add(hash, root, path)
  return hash.digest('hex')
}

async function add(hash: Hash, root: string, path: string): Promise<void> {
  const full = join(root, path)
  if (!existsSync(full) || isLeftOut(path)) return
  if ((await stat(full)).isDirectory()) {
    for (const name of (await readdir(full)).sort()) await add(hash, root, `${path}/${name}`)
    return
  }
  hash
    .update(`${path}\0`)
    .update(await readFile(full))
    .update('\0')
}

function isLeftOut(path: string): boolean {
  return /\.i?test\.tsx?$|^server\/(generated|testing|launch)$/.test(path)
}
