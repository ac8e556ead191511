import type { IncomingMessage } from 'node:http'
import { services } from '../services'

/** The origin a request was addressed to, if it is one of ours; undefined for a foreign Host (WE4). */
export function ownOrigin(request: IncomingMessage): string | undefined {
  const host = request.headers.host?.toLowerCase()
  return services().env.origins.find((origin) => new URL(origin).host === host)
}

/**
 * Whether a page of ours sent this: its Origin is exactly the one it was addressed to. Absent, `null`, another scheme
 * or another port are foreign (WE5, SO1).
 */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  return origin !== undefined && origin === ownOrigin(request) && (site === undefined || site === 'same-origin')
}
