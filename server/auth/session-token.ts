import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { jwtDecrypt } from 'jose'
import { z } from 'zod'
import { services } from '../services'

/** What the session cookie says, encrypted: which session row to look at. Everything else is in the row (SE1). */
type SessionToken = { sessionId: string; personId: string }

const payload = z.object({ sid: z.uuid(), sub: z.uuid() })
const LONGEST = 4096
const CLOCK_TOLERANCE_S = 15

/** The secrets that cookies may be made with: the current one, then the previous while it is being replaced (SE9). */
export function secrets(): string[] {
  const { FIELDLINE_SECRET, FIELDLINE_SECRET_PREVIOUS } = services().env
  return FIELDLINE_SECRET_PREVIOUS ? [FIELDLINE_SECRET, FIELDLINE_SECRET_PREVIOUS] : [FIELDLINE_SECRET]
}

/** Reads a session cookie; undefined for one that is missing, forged, expired or garbage. Never throws (AN12). */
export async function readSessionToken(token: string | undefined): Promise<SessionToken | undefined> {
  if (!token || token.length > LONGEST) return undefined
  for (const secret of secrets()) {
    const opened = await jwtDecrypt(token, keyOf(secret), { clockTolerance: CLOCK_TOLERANCE_S }).catch(() => undefined)
    const read = payload.safeParse(opened?.payload)
    if (read.success) return { sessionId: read.data.sid, personId: read.data.sub }
  }
  return undefined
}

const keys = new Map<string, KeyObject>()

/** NextAuth's key of this secret. Its own `decode` derives it again for every cookie, which costs more than all the rest. */
function keyOf(secret: string): KeyObject {
  const known = keys.get(secret)
  if (known) return known
  const raw = Buffer.from(hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32))
  const key = createSecretKey(raw) // Opening with bytes takes twice as long: they become this each time.
  keys.set(secret, key)
  return key
}
