import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SERVER_BUNDLE } from '../../server/launch/build'

const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 12_000
/** V8 doubles its young generation at some moment, by up to 32 MB: nothing that a fault cost, so it is whole from the start. */
const WHOLE_YOUNG_GENERATION = '--min-semi-space-size=16'

/** One process of the real built server, on a port that it keeps over restarts. */
export type AppNode = {
  port: number
  /** Starts it; resolves with `performance.now()` of the moment it said it listens. Rejects when it ends before. */
  start: () => Promise<number>
  /** kill -9, and gone. */
  kill: () => Promise<void>
  /** Asks it to stop; resolves with its exit code. */
  stop: () => Promise<number>
  /** Exits that nobody asked for. */
  crashes: () => number
  /** Resident memory in bytes. */
  memory: () => number
  /** Sends a message to what a preload of its environment listens for. */
  tell: (message: object) => void
  logs: () => string
}

export function appNode(root: string, port: number, env: NodeJS.ProcessEnv): AppNode {
  let child: ChildProcess | undefined
  let expected = true
  let crashes = 0
  // A file and no pipe: a harness too busy to read must not hold the server up.
  const log = join(root, `.test/node-${port}.log`)
  mkdirSync(join(root, '.test'), { recursive: true })
  writeFileSync(log, '')
  const printed = () => readFileSync(log, 'utf8').slice(-200_000)

  const ended = (running: ChildProcess) =>
    new Promise<number>((done) => {
      if (running.exitCode !== null || running.signalCode !== null) done(running.exitCode ?? 1)
      else running.once('exit', (code) => done(code ?? 1))
    })

  return {
    port,
    async start() {
      const output = openSync(log, 'a')
      const preload = join(root, 'server/launch/with-parent.mjs')
      const running = spawn(
        process.execPath,
        [WHOLE_YOUNG_GENERATION, '--import', preload, join(root, SERVER_BUNDLE)],
        {
          cwd: root,
          env: { ...env, PORT: String(port) },
          stdio: ['ignore', output, output, 'ipc'],
        },
      )
      closeSync(output)
      child = running
      expected = false
      running.once('exit', () => {
        if (!expected && child === running) crashes += 1
      })
      return new Promise<number>((done, fail) => {
        const timer = setTimeout(() => fail(new Error(`the app did not start:\n${printed()}`)), START_LIMIT_MS)
        running.on('message', (message: { type?: string }) => {
          if (message.type !== 'ready') return
          clearTimeout(timer)
          done(performance.now())
        })
        running.once('exit', (code) => {
          clearTimeout(timer)
          fail(new Error(`the app ended with ${code} before it was ready:\n${printed().slice(-4_000)}`))
        })
      })
    },
    async kill() {
      expected = true
      if (!child) return
      child.kill('SIGKILL')
      await ended(child)
    },
    async stop() {
      expected = true
      if (!child) return 0
      const running = child
      running.kill('SIGTERM')
      const timer = setTimeout(() => running.kill('SIGKILL'), STOP_LIMIT_MS)
      const code = await ended(running)
      clearTimeout(timer)
      return code
    },
    crashes: () => crashes,
    memory: () => {
      const status = readFileSync(`/proc/${child?.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024
    },
    tell: (message) => void child?.send(message),
    logs: printed,
  }
}
