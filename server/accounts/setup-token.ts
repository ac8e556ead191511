import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A code to be copied from a console: 160 random bits. */
export function makeSetupToken(): string {
  return randomBytes(20).toString('hex')
}

/** What the database keeps of it. */
export function setupTokenHash(token: string): string {
  return createHash('sha256').update(token.trim().toLowerCase()).digest('hex')
}

export function isSetupToken(token: string, hash: string | null): boolean {
  return hash !== null && timingSafeEqual(Buffer.from(setupTokenHash(token)), Buffer.from(hash))
}
