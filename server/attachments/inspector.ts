import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { AttachmentKind, PartName } from '../../lib/attachments'
import type { REFUSED_FOR } from '../../lib/refusals'
import { createTurnstile } from '../auth/turnstile'
import { services } from '../services'
import { limitPictureReaders } from './picture-readers'

export type Job = { path: string; part: PartName; kind: AttachmentKind; declaredType: string }
/** What a file is, with the files that were made of it: `path` is the one to keep. */
export type Inspected = {
  path: string
  type: string
  bytes: number
  width?: number
  height?: number
  renditions: Record<string, string>
}
export type Refused = { refused: (typeof REFUSED_FOR)[number] }
/** Nothing is said of the file: there is no room to look at it. */
type Failed = { failed: string }
export type Answer = Inspected | Refused | Failed

const WORKERS = 2
const LONGEST_QUEUE = 500
const PATIENCE_MS = 30_000
const LIMITS = { maxOldGenerationSizeMb: 128 }
// Built, it lies beside the server's bundle; in a test it is run as it is written.
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? 'inspect-worker.ts' : 'inspect-worker.mjs', import.meta.url)

let idle: Worker[] = []
let begun = false
const turnstile = createTurnstile(WORKERS, LONGEST_QUEUE)

/** Starts the first worker while its file is still on its way: nobody waits for that then. */
export function expectFile(): void {
  if (begun) return
  const worker = begin()
  worker.unref()
  idle.push(worker)
}

function begin(): Worker {
  if (!begun) limitPictureReaders()
  begun = true
  const worker = new Worker(PROGRAM, { resourceLimits: LIMITS })
  worker.on('error', () => undefined) // One that dies idle is nobody's trouble.
  worker.once('exit', () => (idle = idle.filter((other) => other !== worker)))
  return worker
}

/**
 * Looks at a file in a worker that may die over it: whatever kills or stops it is no file that can be taken.
 * @throws Crowded when too many wait already, and when there is no room to look at it.
 */
export async function inspect(job: Job): Promise<Inspected | Refused> {
  const answer = await turnstile.run<Answer>(async () => {
    const worker = idle.pop() ?? begin()
    try {
      const answer = await ask(worker, job)
      idle.push(worker)
      return answer
    } catch (error) {
      services().log.warn({ err: error }, 'looking at a file was given up')
      await worker.terminate()
      return { refused: isLate(error) ? 'file-too-slow' : 'file-damaged' }
    }
  })
  if ('failed' in answer) throw new Error(answer.failed)
  return answer
}

const isLate = (error: unknown) =>
  error instanceof Error && error.cause instanceof Error && error.cause.name === 'TimeoutError'

/** One answer of the worker, which otherwise holds no process up. @throws when it dies or takes too long. */
async function ask(worker: Worker, job: Job): Promise<Answer> {
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(PATIENCE_MS)])
  worker.ref()
  try {
    const answered = once(worker, 'message', { signal })
    const died = once(worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`the worker ended with ${String(code)}`)
    })
    worker.postMessage(job)
    const [answer] = (await Promise.race([answered, died])) as [Answer]
    return answer
  } finally {
    over.abort()
    worker.unref()
  }
}
