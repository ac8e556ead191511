import { debianProgram } from '../../server/testing/debian'

let found: ReturnType<typeof debianProgram> | undefined

/** `redis-server`, found or installed; otherwise why not. Looked for once: installing what cannot be had takes long. */
export function redisServer(): ReturnType<typeof debianProgram> {
  found ??= debianProgram('redis-server')
  return found
}
