import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from './free-port'
import { requireDatabase, requireFolder, requirePort } from './preflight'

const failureOf = (work: Promise<void>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as { name: string; message: string; advice: string },
  )

describe('before the long steps', () => {
  it('a port that is taken is named, with another one to try', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => other.once('listening', done))
    const { port } = other.address() as AddressInfo
    const failure = await failureOf(requirePort('127.0.0.1', port))
    expect(failure?.message).toContain(`Port ${port} is already used`)
    expect(failure?.advice).toContain(`PORT=${port + 1} npm start`)
    other.close()
  })

  it('an address of another machine is refused', async () => {
    expect((await failureOf(requirePort('203.0.113.7', 4199)))?.message).toContain('Cannot listen on 203.0.113.7')
  })

  it('a free port is left free', async () => {
    const port = await freePort()
    await requirePort('127.0.0.1', port)
    await requirePort('127.0.0.1', port)
  })

  it('a folder that cannot be written to is named', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'fieldline-folder-')), 'file')
    writeFileSync(file, '')
    expect((await failureOf(requireFolder(join(file, '.data'))))?.message).toContain('cannot be written to (ENOTDIR)')
  })

  it('a database that does not answer is named without its password', async () => {
    const url = `postgresql://fieldline:tomato-soup@127.0.0.1:${await freePort()}/fieldline`
    const failure = await failureOf(requireDatabase(url))
    expect(failure?.message).toMatch(/The database at 127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/)
    expect(JSON.stringify(failure) + (failure?.message ?? '')).not.toContain('tomato-soup')
  })
})
