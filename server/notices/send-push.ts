import webPush, { WebPushError } from 'web-push'
import { services } from '../services'
import { agentFor, isPushEndpoint } from './push-endpoint'
import { pushKeys } from './push-keys'

/** Where a session's browser takes pushes. */
export type Subscription = { sessionId: string; endpoint: string; p256dh: string; auth: string }

const TTL_SECONDS = 12 * 60 * 60
const TIMEOUT_MS = 10_000
/** While a device is away, a newer push takes the place of the one before: it asks for all there is to say. */
const TOPIC = 'fieldline'

/** Sends the id of a notice, and nothing else, to a browser. `gone`: it does not take pushes any more. Throws for trouble that may pass. */
export async function sendPush({ endpoint, p256dh, auth }: Subscription, id: string): Promise<'sent' | 'gone'> {
  const { env } = services()
  if (!isPushEndpoint(endpoint, env.PUSH_HOSTS)) return 'gone'
  const options = {
    vapidDetails: { subject: subject(), ...(await pushKeys()) },
    TTL: TTL_SECONDS,
    urgency: 'high' as const,
    topic: TOPIC,
    timeout: TIMEOUT_MS,
    agent: agentFor(endpoint, env.PUSH_HOSTS),
  }
  try {
    await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, id, options)
    return 'sent'
  } catch (error) {
    if (error instanceof WebPushError && [403, 404, 410].includes(error.statusCode)) return 'gone'
    throw error
  }
}

/** Whom a push service can write to about us. */
function subject(): string {
  const { SECURITY_CONTACT, PUBLIC_URL } = services().env
  return SECURITY_CONTACT ?? (PUBLIC_URL.startsWith('https:') ? PUBLIC_URL : 'mailto:nobody@example.org')
}
