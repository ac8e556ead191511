import { createHash } from 'node:crypto'
import list from './common-passwords.json'

const WIDTH = 5

const digests = (() => {
  const bytes = Buffer.from(list.digests, 'base64')
  return new Set(Array.from({ length: bytes.length / WIDTH }, (_, at) => bytes.readUIntBE(at * WIDTH, WIDTH)))
})()

/** Whether many people use this password, whatever its case, or use it with a few digits and signs around it. */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const [core = ''] = /\p{L}(?:.*\p{L})?/su.exec(text) ?? []
  return isListed(text) || (text.length - core.length <= 6 && isListed(core))
}

function isListed(text: string): boolean {
  return digests.has(createHash('sha256').update(text).digest().readUIntBE(0, WIDTH))
}
