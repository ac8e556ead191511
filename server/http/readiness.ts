import { resolve } from 'node:path'
import { isFull } from '../attachments/room-left'
import { StorageFault } from '../attachments/storage-fault'
import { schemaState } from '../migrate'
import { services } from '../services'

type Part = 'database' | 'schema' | 'storage' | 'load'
/** Each part as `ok` or what is wrong with it, in a word or two. */
export type Readiness = { ok: boolean; parts: Record<Part | 'nodes', string> }

/** Whether this node should be given people: database, schema and storage are right, and it keeps up (AV4). */
export async function readiness(): Promise<Readiness> {
  const { pool, load } = services()
  const schema = await schemaState(pool, resolve('prisma/migrations')).catch(() => undefined)
  const storage = await storageState()
  const needed: Record<Part, string> = {
    database: schema ? 'ok' : 'unreachable',
    schema: schema === 'current' ? 'ok' : (schema ?? 'unknown'),
    storage,
    load: load.state(),
  }
  // A bucket that is away is away for all nodes: without it they still serve everything but files.
  const ok = Object.values(needed).every((state) => state === 'ok' || state.startsWith('bucket-'))
  return { ok, parts: { ...needed, nodes: nodesState() } }
}

/** Whether what people send can be stored, and the disk has room for it. */
async function storageState(): Promise<string> {
  const { files } = services()
  try {
    await files.check()
    return (await isFull(0)) ? 'full' : 'ok'
  } catch (error) {
    return error instanceof StorageFault ? error.code : 'unwritable'
  }
}

/** No reason to take this node out: deaf to the others it still serves, and a Redis that is away would take out all. */
function nodesState(): string {
  const { nodes } = services()
  return nodes.healthy() ? 'ok' : `${nodes.kind} unheard`
}
