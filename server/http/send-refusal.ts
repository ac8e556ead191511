import type { ServerResponse } from 'node:http'
import type { Refusal } from '../../lib/refusals'
import { statusOf } from './refusal-status'

/** Refuses a request that our own server answers, as JSON and with the status that says it best. */
export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const { code, params } = refusal
  response.statusCode = statusOf(code)
  response.setHeader('content-type', 'application/json')
  if (params?.seconds !== undefined) response.setHeader('retry-after', String(params.seconds))
  response.end(JSON.stringify(refusal))
}
