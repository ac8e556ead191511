import { ENDINGS, endingOf, type Rendition } from '../../lib/attachments'
import type { ByteRange } from './storage'
import type { Part } from './part'

const RENDITION_TYPE = 'image/webp'

/** The bytes that a Range header asks for, of so many; undefined for all of them, `unfit` for what is not there. */
export function rangeIn(header: string | undefined, bytes: number): ByteRange | 'unfit' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (!first && !last) return undefined // none, several, or in other units: all of it is always a right answer
  const from = first ? Number(first) : Math.max(0, bytes - Number(last))
  const to = first && last ? Math.min(Number(last), bytes - 1) : bytes - 1
  return from <= to ? { from, to } : 'unfit'
}

/** Nothing in a file may run, be guessed at, be kept by anybody between, or be shown by us unless it is a picture or a sound (UP4). */
export function fileHeaders(
  part: Part,
  rendition: Rendition | undefined,
  range: ByteRange | 'unfit' | undefined,
): Record<string, string> {
  const type = rendition ? RENDITION_TYPE : (part.type ?? 'application/octet-stream')
  const shown = /^(image|audio)\//.test(type)
  const bytes = part.bytes ?? 0
  return {
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodedName(part, type)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    ...(!rendition && { 'accept-ranges': 'bytes', ...lengthHeaders(range, bytes) }),
  }
}

function lengthHeaders(range: ByteRange | 'unfit' | undefined, bytes: number): Record<string, string> {
  if (range === 'unfit') return { 'content-range': `bytes */${bytes}` }
  if (!range) return { 'content-length': String(bytes) }
  const { from, to } = range
  return { 'content-range': `bytes ${from}-${to}/${bytes}`, 'content-length': String(to - from + 1) }
}

/** As its sender called it, with an ending that fits what it is. */
function encodedName({ name, kind }: Part, type: string): string {
  const endings = ENDINGS[type]
  const plain = name || kind
  const fitting = !endings || endings.includes(endingOf(plain)) ? plain : `${plain}.${endings[0]}`
  return encodeURIComponent(fitting).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
