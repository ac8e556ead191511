import { hash as argon2, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import { perBus } from '../per-bus'
import { services } from '../services'
import { createTurnstile } from './turnstile'

/** AN3, in KiB and passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const turnstile = perBus(() => {
  const { SIGN_IN_HASHES_AT_ONCE, SIGN_IN_QUEUE } = services().env
  return createTurnstile(SIGN_IN_HASHES_AT_ONCE, SIGN_IN_QUEUE)
})

/** @throws Crowded when too many passwords wait to be hashed already (AN4) */
export function hashPassword(password: string): Promise<string> {
  return turnstile().run(() => argon2(normal(password), COST))
}

/**
 * Whether this is the password. Without a hash (nobody has that name, or he has no password) it costs the same time
 * and is never right (AN5).
 * @throws Crowded when too many passwords wait to be hashed already (AN4)
 */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [isRight] = await isPasswordWhile(password, hash, () => Promise.resolve())
  return isRight
}

/** The same, with something else done at the same time, so that it takes no time of its own; not done when crowded. */
export function isPasswordWhile<T>(
  password: string,
  hash: string | null | undefined,
  other: () => Promise<T>,
): Promise<[boolean, T]> {
  return turnstile().run(() => Promise.all([verify(hash ?? NOBODYS, normal(password)), other()]))
}

/** Whether the hash was made cheaper than is asked for now. */
export function isWeaklyHashed(hash: string): boolean {
  const [, memory = '0', passes = '0'] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),/.exec(hash) ?? []
  return Number(memory) < COST.memoryCost || Number(passes) < COST.timeCost
}

// A hash of the usual cost that no password fits.
const NOBODYS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${base64(16)}$${base64(32)}`

function base64(bytes: number): string {
  return randomBytes(bytes)
    .toString('base64')
    .replace(/={1,2}$/, '')
}

/** The same characters however a keyboard composes them; nothing else of a password is ever changed (AN1). */
function normal(password: string): string {
  return password.normalize('NFKC')
}
