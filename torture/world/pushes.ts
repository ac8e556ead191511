import { debianProgram } from '../../server/testing/debian'
import { startPushService, type PushService } from '../../server/testing/push-service'
import type { SignedIn } from './people'
import { ask } from './http'
import type { World } from './world'

/** A push service of its own for as long as `work` takes, where openssl can be had; else there is none. */
export async function withPushes<T>(work: (service: PushService | undefined) => Promise<T>): Promise<T> {
  const { path } = debianProgram('openssl')
  const service = path === undefined ? undefined : await startPushService(path)
  try {
    return await work(service)
  } finally {
    await service?.stop()
  }
}

/** What a node is told so that it takes this for a push service. */
export function settingsFor(service: PushService | undefined): Record<string, string> {
  return service ? { PUSH_HOSTS: service.host, NODE_EXTRA_CA_CERTS: service.certificate } : {}
}

/** From now on this person's browser takes pushes; returns what tells the texts of those that it got. */
export async function takePushes(
  world: World,
  service: PushService,
  { cookie }: SignedIn,
): Promise<() => readonly string[]> {
  const { id, subscription } = service.browser()
  const { status } = await ask(world, '/api/push', { cookie, method: 'PUT', body: subscription })
  if (status !== 200) throw new Error(`a browser was not taken: ${status}`)
  return () => service.arrived.filter(({ to }) => to === id).map(({ text }) => text)
}
