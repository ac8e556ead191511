import { DataStore, ERRORS, Upload } from '@tus/server'
import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Bucket } from './s3-bucket'
import type { Incoming } from './storage'
import { tusError } from './tus-error'

const PREFIX = 'uploads/'
const MARK = 'of'
/** As much as a node that dies can lose of what came over one connection. */
const PIECE_BYTES = 8 * 1024 ** 2

type Piece = { name: string; offset: number; length: number }

/**
 * Uploads that gather in a bucket, below `uploads/ID/`: `of-LENGTH` says how long the whole will be, and every request adds
 * pieces, named `OFFSET-LENGTH`. A cut line costs nothing that had come, nothing is ever written over, and nobody needs what a
 * bucket's own uploads in parts ask for, pieces of at least five megabytes.
 */
export class S3Incoming extends DataStore implements Incoming {
  constructor(
    private readonly bucket: Bucket,
    private readonly workFolder: string,
  ) {
    super()
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.bucket.putEmpty(`${folderOf(upload.id)}${MARK}-${upload.size}`)
    return upload
  }

  override async write(source: Readable, uploadId: string, offset: number): Promise<number> {
    const path = join(this.workFolder, `${uploadId}.${randomUUID()}`)
    const chunks = source.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
    let at = offset
    try {
      for (;;) {
        const { length, end, cut } = await spool(chunks, path)
        if (length > 0) await this.bucket.put(`${folderOf(uploadId)}${at}-${length}`, path)
        at += length
        if (cut) throw cut
        if (end) return at
      }
    } finally {
      await rm(path, { force: true })
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, end } = await this.found(id)
    if (size === undefined) throw tusError(ERRORS.FILE_NOT_FOUND)
    return new Upload({ id, size, offset: end })
  }

  override async remove(id: string): Promise<void> {
    const folder = folderOf(id)
    for (const { name } of await this.bucket.list(folder)) await this.bucket.remove(folder + name)
  }

  async idle(ms: number): Promise<string[]> {
    const newest = new Map<string, number>()
    for (const { name, at } of await this.bucket.list(PREFIX)) {
      const id = name.split('/', 1)[0] ?? ''
      newest.set(id, Math.max(newest.get(id) ?? 0, at.getTime()))
    }
    return [...newest].filter(([, at]) => at <= Date.now() - ms).map(([id]) => id)
  }

  /** Puts all pieces into this file. @throws when one is missing. */
  async gather(uploadId: string, path: string): Promise<void> {
    const { size, end, pieces } = await this.found(uploadId)
    if (size !== end) throw new Error(`only ${end} of ${size} bytes of upload ${uploadId} are there`)
    const file = await open(path, 'w', 0o600)
    try {
      for (const { name } of pieces) {
        const content = await this.bucket.read(folderOf(uploadId) + name)
        if (!content) throw new Error(`a piece of upload ${uploadId} is gone`)
        await file.writeFile(content)
      }
    } finally {
      await file.close()
    }
  }

  /** How long the whole will be, and the pieces that follow each other from the first byte on, to where they end. */
  private async found(id: string): Promise<{ size: number | undefined; end: number; pieces: Piece[] }> {
    let size: number | undefined
    const longest = new Map<number, Piece>()
    for (const { name } of await this.bucket.list(folderOf(id))) {
      const [first, length] = name.split('-').map(Number)
      if (name.startsWith(MARK)) size = length
      else if (first !== undefined && length !== undefined && length > (longest.get(first)?.length ?? 0))
        longest.set(first, { name, offset: first, length })
    }
    const pieces: Piece[] = []
    let end = 0
    for (let piece = longest.get(0); piece; piece = longest.get(end)) {
      pieces.push(piece)
      end += piece.length
    }
    return { size, end, pieces }
  }
}

function folderOf(uploadId: string): string {
  return `${PREFIX}${uploadId}/`
}

/** Writes what comes into a file: a piece, or less where it ends or the line is cut. */
async function spool(
  chunks: AsyncIterator<Buffer>,
  path: string,
): Promise<{ length: number; end: boolean; cut?: Error }> {
  const file = await open(path, 'w', 0o600)
  let length = 0
  try {
    while (length < PIECE_BYTES) {
      const next = await chunks.next().catch((cause: unknown) => ({ cut: new Error('the line was cut', { cause }) }))
      if ('cut' in next) return { length, end: true, cut: next.cut }
      if (next.done) return { length, end: true }
      await file.writeFile(next.value)
      length += next.value.length
    }
    return { length, end: false }
  } finally {
    await file.close()
  }
}
