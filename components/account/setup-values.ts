import { SHORTEST_PASSWORD } from '../../lib/password-length'
import type { RefusalCode } from '../../lib/refusals'

export type SetupValues = { token: string; organisation: string; name: string; email: string; password: string }
export type SetupField = keyof SetupValues

export const EMPTY_SETUP: SetupValues = { token: '', organisation: '', name: '', email: '', password: '' }

export const SETUP_STEPS = ['token', 'organisation', 'account'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

const FIELDS: Record<SetupStep, readonly SetupField[]> = {
  token: ['token'],
  organisation: ['organisation'],
  account: ['name', 'email', 'password'],
}

const VALID: Record<SetupField, (text: string) => boolean> = {
  token: (text) => text.trim() !== '',
  organisation: (text) => text.trim() !== '',
  name: (text) => text.trim() !== '',
  email: (text) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.trim()),
  password: (text) => Array.from(text).length >= SHORTEST_PASSWORD,
}

/** The first field of a step that cannot be right yet. */
export function firstWrong(step: SetupStep, values: SetupValues): SetupField | undefined {
  return FIELDS[step].find((field) => !VALID[field](values[field]))
}

/** Which field a refusal of the server is about; undefined when it is about none. */
export function fieldOf(code: RefusalCode | 'no-connection' | 'no-answer'): SetupField | undefined {
  if (code === 'setup-token-wrong') return 'token'
  if (code === 'password-short' || code === 'password-long' || code === 'weak-password') return 'password'
  return code === 'email-taken' ? 'email' : undefined
}

/** The step on which a field stands. */
export function stepOf(field: SetupField): SetupStep {
  return SETUP_STEPS.find((step) => FIELDS[step].includes(field)) ?? 'account'
}
