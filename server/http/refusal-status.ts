import type { RefusalCode } from '../../lib/refusals'

const STATUS: Partial<Record<RefusalCode, number>> = {
  'bad-input': 400,
  'signed-out': 401,
  'not-allowed': 403,
  'owner-only': 403,
  'creator-only': 403,
  'author-only': 403,
  'not-seated': 403,
  'password-needed': 403,
  'wrong-password': 403,
  'setup-token-wrong': 403,
  'not-found': 404,
  'roles-needed': 422,
  'area-needed': 422,
  'text-needed': 422,
  'outcome-needed': 422,
  'reason-needed': 422,
  'password-short': 422,
  'password-long': 422,
  'weak-password': 422,
  'file-too-big': 413,
  'file-type': 415,
  'heic-unreadable': 415,
  'file-damaged': 422,
  'photo-too-large': 422,
  'file-too-slow': 422,
  'malware-found': 422,
  'too-many-uploads': 429,
  'rate-limited': 429,
  unavailable: 503,
  'quota-reached': 507,
  'storage-full': 507,
}

/** The HTTP status that says a refusal best; most are conflicts with how things are now. */
export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? 409
}
