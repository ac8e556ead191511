import { randomInt } from 'node:crypto'

// Without letters and digits that look alike on a sticky note.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password to be read out and typed once: five groups of four, 99 bits. */
export function madeUpPassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: 5 }, group).join('-')
}
