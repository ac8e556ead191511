import { spawn } from 'node:child_process'
import { DEMO_PASSWORD, ROOT } from './app.ts'

/** `npm start` as a person types it, in a data folder of its own. */
export type Started = {
  /** Process id of npm. */
  pid: number
  /** All that the terminal shows so far. */
  output: () => string
  /** Resolves with what `pattern` finds in the output; fails when npm ends first. */
  shows: (pattern: RegExp) => Promise<string>
  /** Resolves when npm and everything below it has let go of the terminal. */
  closed: Promise<void>
}

const POLL_MS = 50

export function npmStart(dataDir: string, port: number): Started {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), FIELDLINE_DATA_DIR: dataDir, FIELDLINE_DEMO_PASSWORD: DEMO_PASSWORD },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let open = true
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
  const closed = new Promise<void>((done) => {
    child.once('close', () => {
      open = false
      done()
    })
  })
  const shows = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(output)
      if (found) return found[1] ?? found[0]
      if (!open) throw new Error(`npm start ended without showing ${pattern}:\n${output}`)
      await new Promise((done) => setTimeout(done, POLL_MS))
    }
  }
  return { pid: child.pid ?? 0, output: () => output, shows, closed }
}
