import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { SERVER_BUNDLE } from './build.ts'
import { LaunchError } from './launch-error.ts'
import type { Source } from './settings.ts'

/** The application server, in a process of its own. */
export type ServerProcess = {
  /** Its process id; 0 when it could not be started. */
  pid: number
  /** The address people open; rejects with a LaunchError when the server ends before it is ready. */
  ready: Promise<string>
  /** The exit code, whenever and however it ends. */
  ended: Promise<number>
  /** Asks it to stop, insists after a while, and resolves when it is gone. */
  stop: () => Promise<void>
}
type Message = { type?: string; url?: string }
type Options = {
  /** Takes what the server prints; without it that goes to our own output. */
  print?: (text: string) => void
  bundle?: string
}

const STOP_LIMIT_MS = 12_000

/** Starts the built server with exactly these settings as its environment. */
export function startServer(root: string, settings: Source, options: Options = {}): ServerProcess {
  const { print, bundle = SERVER_BUNDLE } = options
  const preload = new URL('with-parent.mjs', import.meta.url).href
  const output = print ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, ['--import', preload, join(root, bundle)], {
    cwd: root,
    env: settings as NodeJS.ProcessEnv,
    // Its own process group: Ctrl-C reaches the launcher alone, which stops things in order.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print ?? (() => undefined))

  const ended = new Promise<number>((done) => {
    child.once('error', () => {
      done(1)
    })
    child.once('exit', (code) => {
      done(code ?? 1)
    })
  })
  const ready = new Promise<string>((done) => {
    child.on('message', (message: Message) => {
      if (message.type === 'ready' && message.url) done(message.url)
    })
  })
  return {
    pid: child.pid ?? 0,
    ended,
    ready: Promise.race([ready, ended.then(failToStart)]),
    stop: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
      await ended
      clearTimeout(timer)
    },
  }
}

function failToStart(code: number): never {
  throw new LaunchError(`The server ended before it was ready (exit code ${code}).`, 'What it said above tells why.')
}
