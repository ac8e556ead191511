import { cookieNames, cookieValue, setCookie } from './cookies'
import { endSessions } from './end-sessions'
import { readSessionToken } from './session-token'

/** Ends the session of this request, if it has one, and takes everything back that the browser keeps of it (SE4). */
export async function signOut(request: Request): Promise<Response> {
  const name = cookieNames().session
  const token = await readSessionToken(cookieValue(request.headers.get('cookie'), name))
  if (token) await endSessions(token.personId, { only: token.sessionId }, 'sign-out')
  const headers = { 'set-cookie': setCookie(name, '', 0), 'clear-site-data': '"storage"', 'cache-control': 'no-store' }
  return Response.json({ ok: true }, { headers })
}
