import { createHash, createHmac } from 'node:crypto'
import { services } from '../services'

/** Digits and letters without those that are taken for others (Crockford): what is mistyped so is understood. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TAKEN_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
const LENGTH = 16
const GROUP = 4

/**
 * The code of an invitation: 80 bits in groups to be read out, `7K3D-…`. To whoever lacks the server's secret they are as
 * good as random, and an owner whose answer was lost is given the same ones again.
 */
export function codeOf(incidentId: string, codeId: string): string {
  const secret = createHmac('sha256', services().env.FIELDLINE_SECRET)
  const bytes = secret.update(`guest-code ${incidentId} ${codeId}`).digest().subarray(0, LENGTH)
  const letters = [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length])
  return Array.from({ length: LENGTH / GROUP }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP).join('')).join(
    '-',
  )
}

/**
 * The room and the id of a code as somebody typed it; undefined for one that was never made. It is looked up by its digest,
 * which nobody who guesses can steer: how long that takes says nothing about any code.
 */
export async function findCode(typed: string): Promise<{ codeId: string; incidentId: string } | undefined> {
  const found = await services().db.guestCode.findUnique({ where: { hash: hashOf(typed) } })
  return found ? { codeId: found.id, incidentId: found.incidentId } : undefined
}

/** What a code is known by. */
export function hashOf(typed: string): Uint8Array<ArrayBuffer> {
  const meant = typed.toUpperCase().replace(/[OIL]/g, (letter) => TAKEN_FOR[letter] ?? letter)
  const code = meant.replace(/[^0-9A-Z]/g, '')
  return new Uint8Array(createHash('sha256').update(code).digest())
}
