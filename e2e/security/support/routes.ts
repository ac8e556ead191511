import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWN_PATHS } from '../../../server/http/own-paths'
import { ROOT } from '../../support/app'
import { ask } from './ask'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/** Every address of the build, as it names them (`/api/admin/people/[id]`), and of our own server, which no build lists. */
export function builtRoutes(): string[] {
  const file = join(ROOT, '.next/app-path-routes-manifest.json')
  const routes = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  return [...new Set([...routes, ...Object.values(OWN_PATHS).flat()])].sort()
}

/** A route's address with something in the place of each `[…]`. */
export function addressOf(route: string, id: string): string {
  return route
    .replace('[...nextauth]', 'csrf')
    .replace('/[[...path]]', '')
    .replaceAll(/\[\w+\]/g, id)
}

/** Every method and API route that the running server answers: whatever it does not refuse as a method. */
export async function servedByApi(port: number, origin: string, id: string): Promise<string[]> {
  const served: string[] = []
  for (const route of builtRoutes().filter((one) => one.startsWith('/api/'))) {
    for (const method of METHODS) {
      const headers = { host: new URL(origin).host, origin, 'content-type': 'application/json' }
      const { status } = await ask(port, { method, path: addressOf(route, id), headers })
      if (status !== 405) served.push(`${method} ${route}`)
    }
  }
  return served.sort()
}
