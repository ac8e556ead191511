import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createLog } from './log'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog('debug', { write: (line) => void (text += line) }))
  return text
}

it('a log holds no secrets and no words of people, whatever is passed to it', () => {
  const text = logged((log) => {
    log.info({ password: 'swordfish', headers: { cookie: 'swordfish', authorization: 'swordfish' } }, 'asked')
    log.warn({ command: { id: 'c1', input: { text: 'swordfish' } }, person: { email: 'swordfish' } }, 'denied')
  })
  expect(text).not.toContain('swordfish')
  expect(text).toContain('"id":"c1"')
})

it('an error of the database says what went wrong, without the row it is about', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "person_email_key"'), {
    code: '23505',
    detail: 'Key (email)=(swordfish@example.org) already exists.',
    where: 'unnamed portal parameter $1 = swordfish',
  })
  const text = logged((log) => log.error({ err: error }, 'a request failed'))
  expect(text).not.toContain('swordfish')
  expect(text).toContain('23505')
  expect(text).toContain('person_email_key')
})

describe('a process whose log nobody takes any more', () => {
  const MORE_THAN_ANYBODY_READS = 100
  const WHAT_A_READER_KEEPS_UP_WITH = 1

  /** Logs so many lines of 1,000 characters a millisecond, and ends in order when it is told to. */
  const program = (lines: number) => `
    import { createLog, logOutput } from './server/log.ts'
    const { output, close } = logOutput()
    const log = createLog('info', output)
    const timer = setInterval(() => { for (let line = 0; line < ${lines}; line += 1) log.info('x'.repeat(1000)) }, 1)
    process.on('SIGTERM', () => { clearInterval(timer); log.fatal('the end'); close().then(() => process.exit(7)) })`

  /** Once it logs, it also hears that it is to end. */
  const start = async (lines: number) => {
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
    const child = spawn(process.execPath, ['--input-type=module', '-e', program(lines)], { stdio })
    await once(child.stdout, 'readable')
    return child
  }
  const endOf = async (child: ChildProcess) => {
    await delay(300)
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    const code = await Promise.race([ended, delay(10_000, 'still running')])
    child.kill('SIGKILL')
    return code
  }

  it('ends when it should, with the reader gone', async () => {
    const child = await start(MORE_THAN_ANYBODY_READS)
    child.stdout.destroy()
    expect(await endOf(child)).toBe(7)
  })

  it('ends when it should, with a reader that does not read', async () => {
    const child = await start(MORE_THAN_ANYBODY_READS)
    child.stdout.pause()
    expect(await endOf(child)).toBe(7)
  })

  it('and one that reads gets the last line', async () => {
    const child = await start(WHAT_A_READER_KEEPS_UP_WITH)
    const read = once(child.stdout, 'end') // which may be after the process has gone
    let text = ''
    child.stdout.on('data', (piece: Buffer) => (text = (text + piece.toString()).slice(-200)))
    expect(await endOf(child)).toBe(7)
    await read
    expect(text).toContain('the end')
  })
})
