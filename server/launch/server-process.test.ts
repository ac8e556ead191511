import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startServer } from './server-process'

const LISTENING = `setInterval(() => {}, 1000); process.send({ type: 'ready', url: 'http://127.0.0.1:' + process.env.PORT });`
const GRACEFUL = `process.on('SIGTERM', () => process.exit(7));`

function started(script: string) {
  const root = mkdtempSync(join(tmpdir(), 'fieldline-server-'))
  writeFileSync(join(root, 'server.mjs'), script)
  let printed = ''
  const print = (text: string) => (printed += text)
  return { root, server: startServer(root, { PORT: '4103' }, { print, bundle: 'server.mjs' }), printed: () => printed }
}

describe('the server process', () => {
  it('says where it is ready, and ends when it is asked to', async () => {
    const { server } = started(GRACEFUL + LISTENING)
    expect(await server.ready).toBe('http://127.0.0.1:4103')
    await server.stop()
    expect(await server.ended).toBe(7)
  })

  it('is reported when it ends before it is ready, with what it said', async () => {
    const { server, printed } = started(`console.error('PORT: is odd'); process.exit(78)`)
    await expect(server.ready).rejects.toThrow('ended before it was ready (exit code 78)')
    await expect.poll(printed).toContain('PORT: is odd')
  })

  it('stops when the process that started it is killed', async () => {
    const { root } = started(`process.exit(0)`)
    writeFileSync(join(root, 'server.mjs'), `console.log(process.pid);${GRACEFUL}${LISTENING}`)
    const launcher = join(root, 'launcher.ts')
    const module = resolve('server/launch/server-process.ts')
    writeFileSync(
      launcher,
      `import { startServer } from ${JSON.stringify(module)}
      await startServer(${JSON.stringify(root)}, { PORT: '4103' }, { bundle: 'server.mjs' }).ended`,
    )
    const parent = spawn(process.execPath, [launcher], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = await new Promise<number>((done) =>
      parent.stdout.once('data', (text: Buffer) => {
        done(Number(text.toString()))
      }),
    )
    parent.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
