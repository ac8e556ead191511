import { inWords } from '../../lib/refusal-sentences'
import { refuse, type Refusal } from '../../lib/refusals'
import { actorOfRequest } from '../auth/actor'
import type { SignedIn } from '../auth/signed-in'
import { Crowded } from '../auth/turnstile'
import { services } from '../services'
import { perBus } from '../per-bus'
import { createLimit } from '../rate-limits'
import { INNER } from './inner-headers'
import { statusOf } from './refusal-status'

/** What a route is asked: its body (parsed JSON, nothing checked yet), its query, and the `[id]` of its path. */
export type Asked = { body: unknown; query: Record<string, string>; id: string; request: Request }
/** What it answers as JSON. */
export type Answer = ({ ok: true } & object) | Refusal
// Next gives no params at all to a route without a `[…]` in its path.
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> }
type Handler = (request: Request, context: Context) => Promise<Response>

const CROWDED_SECONDS = 5

// As much as the sockets allow what a person's devices do by themselves (SO8).
const requests = perBus(() => createLimit('requests', services().env.RATE_OTHER_PER_MIN * 10, 60))

/** A route for anybody. Every route is made here: JSON both ways, coded refusals, no text of an error to the outside. */
export function publicRoute(run: (asked: Asked) => Promise<Answer | Response>): Handler {
  return async (request, context) => {
    try {
      const asked = await read(request, context)
      const answer = asked ? await run(asked) : refuse('bad-input')
      return answer instanceof Response ? answer : answerJson(answer)
    } catch (error) {
      return failed(error, request)
    }
  }
}

type Run = (actor: SignedIn, asked: Asked) => Promise<Answer | Response>

/** A route for people who are signed in; others get `signed-out`, and guests `not-allowed`. */
export function route(run: Run): Handler {
  return guestRoute((actor, asked) => (actor.guestOf ? Promise.resolve(refuse('not-allowed')) : run(actor, asked)))
}

/** A route for guests as well: what their one room needs. */
export function guestRoute(run: Run): Handler {
  return publicRoute(async (asked) => {
    const actor = await actorOfRequest(asked.request)
    if (!actor) return refuse('signed-out')
    const seconds = await requests().take(actor.id)
    const answer = seconds === undefined ? await run(actor, asked) : refuse('rate-limited', { seconds })
    if ('code' in answer) noteDenied(answer, actor, asked.request)
    return answer
  })
}

function answerJson(answer: Answer): Response {
  const status = answer.ok ? 200 : statusOf(answer.code)
  const retry = !answer.ok && answer.params?.seconds !== undefined && { 'retry-after': String(answer.params.seconds) }
  return Response.json(inWords(answer), { status, headers: { 'cache-control': 'no-store', ...retry } })
}

/** Who tries what they may not, or too often, leaves a line in the log (LO2). */
function noteDenied({ code }: Refusal, { id: personId }: SignedIn, { method, url }: Request): void {
  if (![403, 429].includes(statusOf(code))) return
  services().log.warn({ personId, code, method, path: new URL(url).pathname }, 'a request was denied')
}

async function read(request: Request, context: Context): Promise<Asked | undefined> {
  const text = await request.text().catch(() => undefined) // whoever asked went away in the middle
  const body = text ? parseJson(text) : undefined
  if (text === undefined || (text && body === undefined)) return undefined
  const id = (await context.params)?.id
  return {
    body: body ?? {},
    query: Object.fromEntries(new URL(request.url).searchParams),
    id: typeof id === 'string' ? id : '',
    request,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failed(error: unknown, request: Request): Response {
  if (error instanceof Crowded) return answerJson(refuse('rate-limited', { seconds: CROWDED_SECONDS }))
  const correlation = request.headers.get(INNER.requestId)
  services().log.error({ err: error, correlation }, 'a request failed')
  return answerJson(refuse('unavailable', undefined, { correlation }))
}
