import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../lib/password-length'
import { refuse, type Refusal } from '../../lib/refusals'
import { isCommonPassword } from './common-passwords'

/** A guesser who knows the person should need at least this many tries. */
const ENOUGH_GUESSES = 1e9

const estimate = new ZxcvbnFactory()

/**
 * Why this password cannot be chosen, or undefined when it can (AN1, AN2). `about` are texts a guesser would try:
 * names and e-mail addresses of the person and the organisation.
 */
export function passwordProblem(password: string, about: readonly string[]): Refusal | undefined {
  const { length } = Array.from(password)
  if (length < SHORTEST_PASSWORD) return refuse('password-short', { least: SHORTEST_PASSWORD })
  if (length > LONGEST_PASSWORD) return refuse('password-long', { most: LONGEST_PASSWORD })
  if (isCommonPassword(password)) return refuse('weak-password', { why: 'common' })

  const { guesses, sequence } = estimate.check(password, guessable(about))
  if (guesses >= ENOUGH_GUESSES) return undefined
  const isPersonal = sequence.some(({ pattern }) => pattern === 'dictionary')
  return refuse('weak-password', { why: isPersonal ? 'personal' : 'repetitive' })
}

function guessable(about: readonly string[]): string[] {
  const texts = ['fieldline', ...about].map((text) => text.toLowerCase())
  return texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length >= 3)
}
