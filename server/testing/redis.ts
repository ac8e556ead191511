import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../launch/free-port.ts'

/** A real Redis on a port of its own, which can be killed and started again. */
export type TestRedis = {
  url: string
  start: () => Promise<void>
  kill: () => Promise<void>
  /** Stops or goes on with the process as it is: connections stay, nothing is answered. */
  hang: (on: boolean) => void
  remove: () => Promise<void>
}

export async function testRedis(program: string): Promise<TestRedis> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'fieldline-redis-'))
  let kill = () => Promise.resolve()
  let hang: TestRedis['hang'] = () => undefined

  async function start(): Promise<void> {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    const child = spawn(program, settings, { stdio: 'ignore' })
    const gone = new Promise<void>((done) => child.once('exit', () => done()))
    hang = (on) => void child.kill(on ? 'SIGSTOP' : 'SIGCONT')
    kill = async () => {
      child.kill('SIGKILL')
      await gone
    }
    while (!(await answers(port))) await delay(20)
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: () => kill(),
    hang: (on) => hang(on),
    remove: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('error', () => done(false))
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
  })
}
