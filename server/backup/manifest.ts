import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LaunchError } from '../launch/launch-error'

export const MANIFEST = 'manifest.json'

const sum = z.string().regex(/^[0-9a-f]{64}$/)
const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  /** In this order the rows were written. */
  key: z.array(z.string()),
  rows: z.int(),
  /** Of the rows as COPY writes them, before compression. */
  sha256: sum,
})
const schema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: sum })),
  /** In the order they can be filled. */
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: sum })),
})

/** What a backup says of itself; a folder without it is no backup, since it is written last. */
export type Manifest = z.infer<typeof schema>
export type TableCopy = z.infer<typeof table>

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined)
  if (text === undefined) {
    throw new LaunchError(`${folder} is no backup, or one that was not finished.`, `A whole one has a ${MANIFEST}.`)
  }
  const read = schema.safeParse(JSON.parse(text))
  if (read.success) return read.data
  throw new LaunchError(`The ${MANIFEST} of ${folder} cannot be understood.`, 'Use the Fieldline that made it.')
}

export const tableFile = (folder: string, name: string) => join(folder, 'tables', `${name}.copy.gz`)

export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
