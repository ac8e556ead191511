import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from '../server/launch/free-port'
import { canRun, debianProgram } from '../server/testing/debian'
import { HOST, standsInFront, type Running } from './testing/in-front'

const FILE = 'deploy/Caddyfile'
const program = debianProgram('caddy')
const runs = canRun('the Caddyfile in front of two nodes', program)

describe.runIf(runs)('deploy/Caddyfile', () => {
  const caddy = (...given: string[]) =>
    spawnSync(program.path ?? '', given, { env: { ...process.env, PUBLIC_HOST: HOST }, encoding: 'utf8' })

  it('is taken as it is, and laid out as Caddy does', async () => {
    const { status, stderr } = caddy('adapt', '--config', FILE, '--validate')
    expect({ status, said: status === 0 ? '' : stderr }).toEqual({ status: 0, said: '' })
    expect(stderr).not.toContain('"level":"warn"')
    expect(caddy('fmt', FILE).stdout).toBe(await readFile(FILE, 'utf8'))
  })

  standsInFront({ name: 'caddy', encodings: ['gzip', 'zstd'], start })
})

/** The file as it is, with the ports of this test, a certificate of its own authority, and these two instead of the name of many. */
async function start(upstreams: readonly [string, string], folder: string): Promise<Running> {
  const [https, http] = [await freePort(), await freePort()]
  const own = `admin off\nlocal_certs\nskip_install_trust\ndefault_bind 127.0.0.1\nhttps_port ${https}\nhttp_port ${http}`
  const text = await readFile(FILE, 'utf8')
  const changed = text
    .replace(/^\{$/m, `{\n${own}`)
    .replace(/dynamic a app 3000 \{[^}]*\}/, `to ${upstreams.join(' ')}`)
  const path = join(folder, 'Caddyfile')
  await writeFile(path, changed)
  const kept = { XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'config') }
  const child = spawn(program.path ?? '', ['run', '--config', path, '--adapter', 'caddyfile'], {
    env: { ...process.env, PUBLIC_HOST: HOST, ...kept },
    stdio: 'ignore',
  })
  return { child, https, http }
}
