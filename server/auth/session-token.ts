import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { services } from '../services'

/** What the session cookie says, encrypted: which session row to look at. Everything else is in the row (SE1). */
type SessionToken = { sessionId: string; personId: string }

const payload = z.object({ sid: z.uuid(), sub: z.uuid() })
const LONGEST = 4096

/** The secrets that cookies may be made with: the current one, then the previous while it is being replaced (SE9). */
export function secrets(): string[] {
  const { FIELDLINE_SECRET, FIELDLINE_SECRET_PREVIOUS } = services().env
  return FIELDLINE_SECRET_PREVIOUS ? [FIELDLINE_SECRET, FIELDLINE_SECRET_PREVIOUS] : [FIELDLINE_SECRET]
}

/** Reads a session cookie; undefined for one that is missing, forged, expired or garbage. Never throws (AN12). */
export async function readSessionToken(token: string | undefined): Promise<SessionToken | undefined> {
  if (!token || token.length > LONGEST) return undefined
  for (const secret of secrets()) {
    const read = payload.safeParse(await decode({ token, secret }).catch(() => undefined))
    if (read.success) return { sessionId: read.data.sid, personId: read.data.sub }
  }
  return undefined
}
