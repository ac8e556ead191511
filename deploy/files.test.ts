import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { FIELDS } from '../server/env-schema'

type Service = {
  environment?: Record<string, string>
  secrets?: string[]
  networks?: string[]
  read_only?: boolean
  depends_on?: object
}
type Compose = {
  services: Record<string, Service>
  secrets: object
  networks: Record<string, { internal?: boolean } | null>
  volumes: object
}

const read = (path: string) => readFile(path, 'utf8')

it('the Dockerfile is well-formed, and ends without root', async () => {
  const text = await read('Dockerfile')
  expect(validate(text)).toEqual([])
  expect(text.match(/^USER (.*)$/gm)?.at(-1)).toBe('USER node')
  const { devDependencies } = JSON.parse(await read('package.json')) as { devDependencies: { node: string } }
  for (const image of text.match(/^FROM (\S+)/gm) ?? [])
    expect(image).toBe(`FROM node:${devDependencies.node}-bookworm-slim`)
})

it('what the image copies exists, and .dockerignore lets it in', async () => {
  const rules = (await read('.dockerignore')).split('\n')
  const copied = [...(await read('Dockerfile')).matchAll(/^COPY --from=build (.*) \S+$/gm)].flatMap(([, paths = '']) =>
    paths.split(' '),
  )
  const sources = copied.map((path) => path.replace('/app/', '')).filter((path) => !/^\.(next|build)$/.test(path))
  for (const path of sources) {
    expect(await read(path).catch((error: unknown) => (error as NodeJS.ErrnoException).code)).not.toBe('ENOENT')
    expect(rules.some((rule) => rule.startsWith('!') && path.startsWith(rule.slice(1)))).toBe(true)
  }
})

it('compose.yaml sets only what Fieldline reads, and names only what it declares', async () => {
  const { services, ...declared } = parse(await read('compose.yaml')) as Compose
  const { app } = services
  const unknown = Object.keys(app?.environment ?? {}).filter((name) => !(name.replace(/_FILE$/, '') in FIELDS))
  expect(unknown).toEqual([])
  expect(app?.read_only).toBe(true)
  for (const service of Object.values(services)) {
    for (const name of service.secrets ?? []) expect(declared.secrets).toHaveProperty(name)
    for (const name of service.networks ?? []) expect(declared.networks).toHaveProperty(name)
    const needs = Array.isArray(service.depends_on)
      ? (service.depends_on as string[])
      : Object.keys(service.depends_on ?? {})
    for (const name of needs) expect(services).toHaveProperty(name)
  }
})

it('in compose.yaml nodes can reach push services and a bucket, and the stores nobody outside', async () => {
  const { services, networks } = parse(await read('compose.yaml')) as Compose
  const reachesOut = (name: string) => services[name]?.networks?.some((network) => !networks[network]?.internal) ?? true
  expect(Object.keys(services).filter(reachesOut)).toEqual(['app', 'caddy'])
})

it('systemd takes the unit', async () => {
  if (spawnSync('systemd-analyze', ['--version']).error) {
    process.stdout.write('SKIPPED systemd unit: there is no systemd-analyze\n')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'fieldline-unit-'))
  // The program and the account are the installation's; everything else is judged as it stands.
  const unit = (await read('deploy/fieldline@.service')).replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true')
  await writeFile(join(folder, 'fieldline@.service'), unit)
  const { stdout, stderr, status } = spawnSync('systemd-analyze', ['verify', join(folder, 'fieldline@.service')], {
    encoding: 'utf8',
  })
  await rm(folder, { recursive: true })
  expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' })
})
