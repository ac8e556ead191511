import { createClient, type RedisClientType } from '@redis/client'
import { setTimeout as delay } from 'node:timers/promises'
import type { StartLink } from './link'

const CONNECT_PATIENCE_MS = 2_000
const LONGEST_PAUSE_MS = 1_000
/** Nodes beat every two seconds, so a connection that is silent for so long is dead, whatever TCP believes. */
const SILENCE_MS = 10_000
const MOST_WAITING = 10_000

export type Redis = RedisClientType

/** A client that refuses commands at once while Redis is away, and comes back by itself unless told not to. */
export function redisClient(url: string, { retry = true } = {}): Redis {
  const client: Redis = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_WAITING,
    socket: {
      connectTimeout: CONNECT_PATIENCE_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (tries) => retry && Math.min(50 * 2 ** tries, LONGEST_PAUSE_MS),
    },
  })
  return client
}

/**
 * Redis publish and subscribe. It stores nothing, so nothing that people deleted can lie around in it, and costs a
 * third of what a stream does; what it loses while it is away, numbers and heads heal.
 */
export function redisLink(client: Redis, channel: string): StartLink {
  return async (receive, onTrouble) => {
    const subscriber = client.duplicate({ disableOfflineQueue: false })
    client.on('error', onTrouble)
    subscriber.on('error', onTrouble)
    const connected = Promise.all([
      client.connect(),
      subscriber.connect().then(() => subscriber.subscribe(channel, receive)),
    ])
    await Promise.race([connected.catch(onTrouble), delay(CONNECT_PATIENCE_MS, undefined, { ref: false })])
    return {
      kind: 'redis',
      carriesWords: true,
      send: (text) => void client.publish(channel, text).catch(() => undefined),
      stop: async () => {
        for (const one of [subscriber, client]) if (one.isOpen) await closed(one)
      },
    }
  }
}

/** Lets what was sent leave first, but not for long. */
async function closed(client: Redis): Promise<void> {
  if (client.isReady) await Promise.race([client.close().catch(() => undefined), delay(500)])
  if (client.isOpen) client.destroy()
}
