import { SHORTEST_PASSWORD } from '../../lib/password-length'

export type Strength = { level: 'short'; missing: number } | { level: 'weak' | 'fair' | 'strong' }

/** The server refuses what can be guessed in fewer tries; the words here follow it. */
const ENOUGH_GUESSES = 1e9
const MANY_GUESSES = 1e12

/**
 * How hard a password is to guess by somebody who knows `about` (names, e-mail). The estimator is fetched on first use:
 * most people never see it.
 */
export async function passwordStrength(password: string, about: readonly string[]): Promise<Strength> {
  const { length } = Array.from(password)
  if (length < SHORTEST_PASSWORD) return { level: 'short', missing: SHORTEST_PASSWORD - length }
  const guesses = (await estimator()).check(password, [...about, 'fieldline']).guesses
  if (guesses < ENOUGH_GUESSES) return { level: 'weak' }
  return { level: guesses < MANY_GUESSES ? 'fair' : 'strong' }
}

/** 0 to 1, for the gauge. */
export function strengthShare(strength: Strength): number {
  if (strength.level === 'short') return (0.5 * (SHORTEST_PASSWORD - strength.missing)) / SHORTEST_PASSWORD
  return { weak: 0.5, fair: 0.75, strong: 1 }[strength.level]
}

async function estimator() {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
  return new ZxcvbnFactory()
}
