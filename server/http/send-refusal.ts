import type { ServerResponse } from 'node:http'
import { inWords } from '../../lib/refusal-sentences'
import type { Refusal } from '../../lib/refusals'
import { statusOf } from './refusal-status'

/** Refuses a request that our own server answers, as JSON and with the status that says it best. */
export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const { code, params } = refusal
  response.statusCode = statusOf(code)
  response.setHeader('content-type', 'application/json')
  if (params?.seconds !== undefined) response.setHeader('retry-after', String(params.seconds))
  response.end(JSON.stringify(inWords(refusal)))
}

/**
 * Sends the refusal that the work on a request came to, if any; work that fails is refused with what `failed` makes of its
 * error. What has begun to be answered is cut instead.
 */
export async function answerOrRefuse(
  response: ServerResponse,
  work: Promise<Refusal | undefined>,
  failed: (error: unknown) => Refusal | Promise<Refusal>,
): Promise<void> {
  const refusal = await work.catch(failed)
  if (!refusal) return
  if (response.headersSent) response.destroy()
  else sendRefusal(response, refusal)
}
