import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { digestingStream } from './create'
import { digestOfFile, readManifest, tableFile, type Manifest } from './manifest'

/** Reads a whole backup and compares it with its manifest. Returns what is wrong, one sentence each. */
export async function verifyBackup(folder: string): Promise<{ manifest: Manifest; problems: string[] }> {
  const manifest = await readManifest(folder)
  const problems: string[] = []
  for (const table of manifest.tables) {
    const found = await contentOf(tableFile(folder, table.name)).catch(() => undefined)
    if (!found) problems.push(`The rows of ${table.name} cannot be read.`)
    else if (found.sha256 !== table.sha256) problems.push(`The rows of ${table.name} are not those that were saved.`)
  }
  for (const file of manifest.files) {
    const sum = await digestOfFile(join(folder, 'files', file.path)).catch(() => undefined)
    if (sum !== file.sha256)
      problems.push(`The file ${file.path} is ${sum ? 'not the one that was saved' : 'missing'}.`)
  }
  return { manifest, problems }
}

async function contentOf(file: string): Promise<{ rows: number; sha256: string }> {
  const counted = digestingStream()
  await pipeline(createReadStream(file), createGunzip(), counted.stream.resume())
  return counted.result()
}
