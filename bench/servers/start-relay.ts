import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { processCpu, processMemory } from './process-usage.ts'
import type { Target } from './target.ts'

const PROGRAM = fileURLToPath(new URL('relay.ts', import.meta.url))

/** Starts a relay in a process of its own, on a free port of 127.0.0.1; a bare one unless it keeps messages in a database. */
export async function startRelay(keepIn?: string): Promise<Target> {
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...(keepIn && { KEEP_IN: keepIn }) },
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const port = await new Promise<number>((done, fail) => {
    child.once('message', (message: { port: number }) => done(message.port))
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`the relay ended before it listened (exit code ${code})`)))
  })
  const pid = child.pid ?? 0
  return {
    name: 'relay',
    port,
    cpu: () => ({ server: processCpu(pid), database: 0 }),
    memory: () => processMemory(pid),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
