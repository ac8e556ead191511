import { createHash, randomBytes } from 'node:crypto'
import { services } from '../services'

/** Digits and letters without those that are taken for others (Crockford): what is mistyped so is understood. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TAKEN_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
const LENGTH = 16
const GROUP = 4

/** A new code of 80 bits, in groups to be read out: `7K3D-…`. */
export function newCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length])
  return Array.from({ length: LENGTH / GROUP }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP).join('')).join(
    '-',
  )
}

/** Remembers what this code is known by, for this room. */
export async function storeCode(codeId: string, incidentId: string, code: string): Promise<void> {
  await services().db.guestCode.create({ data: { id: codeId, incidentId, hash: hashOf(code) } })
}

/**
 * The room and the id of a code as somebody typed it; undefined for one that was never made. It is looked up by its digest,
 * which nobody who guesses can steer: how long that takes says nothing about any code.
 */
export async function findCode(typed: string): Promise<{ codeId: string; incidentId: string } | undefined> {
  const found = await services().db.guestCode.findUnique({ where: { hash: hashOf(typed) } })
  return found ? { codeId: found.id, incidentId: found.incidentId } : undefined
}

function hashOf(typed: string): Uint8Array<ArrayBuffer> {
  const meant = typed.toUpperCase().replace(/[OIL]/g, (letter) => TAKEN_FOR[letter] ?? letter)
  const code = meant.replace(/[^0-9A-Z]/g, '')
  return new Uint8Array(createHash('sha256').update(code).digest())
}
