import type { SENTENCES } from './refusal-sentences'

/** Why an attachment whose bytes have arrived is not taken. */
export const REFUSED_FOR = [
  'file-type',
  'heic-unreadable',
  'file-damaged',
  'photo-too-large',
  'file-too-slow',
  'malware-found',
] as const

export type RefusalCode = keyof typeof SENTENCES
export type RefusalParams = Record<string, string | number>

/** A coded "no". `details` carries what the person needs to go on, such as both texts of a conflict. */
export type Refusal = {
  ok: false
  code: RefusalCode
  /** In English, for clients without translations; added as it leaves the server. */
  sentence?: string
  params?: RefusalParams
  details?: unknown
}

/** Builds a refusal; people in `params` are given by id and named by whoever shows it. */
export function refuse(code: RefusalCode, params?: RefusalParams, details?: unknown): Refusal {
  return {
    ok: false,
    code,
    ...(params && { params }),
    ...(details !== undefined && { details }),
  }
}

export type Allowed = { ok: true }
export const allowed: Allowed = { ok: true }
export type Decision = Allowed | Refusal
