import { fileTypeFromFile } from 'file-type'
import { open, stat } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { isApplePhoto, KINDS, RENDITION_SIDE, RENDITIONS } from '../../lib/attachments.ts'
import type { Inspected, Job, Refused } from './inspector'
import { isNoRoom } from './no-room.ts'
import { cleanFile, renditionFile } from './work-files.ts'

/** Runs in a worker, on bytes that nobody trusts: imports nothing of the server. */

const MOST_PIXELS = 50_000_000
const MOST_FRAMES = 100
const MOST_SECONDS = 10
const PICTURES = KINDS.photo.types
const TEXT_SAMPLE = 64 * 1024

/** What content of a type is found as, where that has other names than the type. */
const FOUND_AS: Record<string, readonly string[]> = {
  'audio/webm': ['audio/webm', 'video/webm'],
  'audio/mp4': ['audio/mp4', 'audio/x-m4a', 'video/mp4'],
  'audio/ogg': ['audio/ogg', 'audio/ogg; codecs=opus'],
  'audio/wav': ['audio/wav', 'audio/vnd.wave'],
  'video/mp4': ['video/mp4', 'video/x-m4v'],
}

sharp.cache(false)
sharp.concurrency(1)

/** What a file is, by its content; pictures are made anew beside it, turned upright and without anything but the picture. */
export async function look({ path, part, kind, declaredType }: Job): Promise<Inspected | Refused> {
  const found = (await fileTypeFromFile(path))?.mime
  if (found && isApplePhoto(found)) return { refused: 'heic-unreadable' }
  if (kind === 'photo' || part === 'preview') {
    return found && PICTURES.includes(found) ? remade(path, found, part) : { refused: 'file-type' }
  }
  const fits = found ? (FOUND_AS[declaredType] ?? [declaredType]).includes(found) : declaredType === 'text/plain'
  if (!fits || (!found && !(await isText(path)))) return { refused: 'file-type' }
  if (found && PICTURES.includes(found)) return remade(path, found, part)
  const { size } = await stat(path)
  return { path, type: declaredType, bytes: size, renditions: {} }
}

async function remade(path: string, type: string, part: Job['part']): Promise<Inspected | Refused> {
  try {
    const { width, height, pages = 1 } = await read(path).metadata()
    if (width * height > MOST_PIXELS || pages > MOST_FRAMES) return { refused: 'photo-too-large' }
    const clean = cleanFile(path)
    const { size, ...made } = await encoded(read(path).autoOrient(), type, part).toFile(clean)
    const renditions: Record<string, string> = {}
    for (const rendition of part === 'whole' ? RENDITIONS : []) {
      const side = RENDITION_SIDE[rendition]
      const file = renditionFile(path, rendition)
      const fit = { width: side, height: side, fit: 'inside' as const, withoutEnlargement: true }
      await read(path).autoOrient().resize(fit).webp({ quality: 78 }).toFile(file)
      renditions[rendition] = file
    }
    return { path: clean, type, bytes: size, width: made.width, height: made.height, renditions }
  } catch (error) {
    if (isNoRoom(error)) throw error
    const { message } = error as Error
    if (/timeout/i.test(message)) return { refused: 'file-too-slow' }
    return { refused: /pixel limit/i.test(message) ? 'photo-too-large' : 'file-damaged' }
  }
}

function read(path: string): Sharp {
  return sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: MOST_SECONDS })
}

function encoded(picture: Sharp, type: string, part: Job['part']): Sharp {
  const quality = part === 'preview' ? 60 : part === 'original' ? 92 : 85
  if (type === 'image/png') return picture.png()
  return type === 'image/webp' ? picture.webp({ quality }) : picture.jpeg({ quality })
}

/** No format that is known, and nothing in its beginning that text does not have. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TEXT_SAMPLE), 0, TEXT_SAMPLE, 0)
    return !buffer.subarray(0, bytesRead).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  } finally {
    await file.close()
  }
}
