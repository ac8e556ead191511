import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import rules from './floors.json'
import { sbomOf } from './sbom.mjs'
import { faultsOf, isOlder, type Lock } from './supply-chain'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const names = Object.keys(lock.packages).filter(Boolean)

describe('T20 the packages', () => {
  it('are at or above their floors, with hashes, known licences and no unknown install script', () => {
    const faults = faultsOf(lock, rules)
    const days = Math.floor((Date.now() - Date.parse(rules.refreshed)) / 86_400_000)
    console.info(`T20 packages=${names.length} faults=${faults.length} floors-refreshed-days-ago=${days}`)
    expect(faults).toEqual([])
  })

  it('run no install script but one, which is asked for by name', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
    expect(readFileSync('server/launch/install.mjs', 'utf8')).toMatch(/'ci', '--include=dev', '--ignore-scripts'/)
  })

  it('that are shipped are listed in an SBOM', () => {
    const { components } = sbomOf(lock)
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    const listed = new Set(components.map(({ name, version }) => `${name} ${version}`))
    for (const [name, version] of Object.entries(dependencies)) expect(listed).toContain(`${name} ${version}`)
    expect(components.some(({ name }) => name === 'vitest')).toBe(false)
    expect(components.find(({ name }) => name === 'zod')).toMatchObject({
      purl: 'pkg:npm/zod@4.6.7',
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }],
      licenses: [{ expression: 'MIT' }],
    })
  })
})

describe('the comparison with the floors finds', () => {
  const one = (locked: object) =>
    faultsOf(
      {
        name: '',
        version: '',
        packages: { 'node_modules/next': { integrity: 'sha512-x', license: 'MIT', ...locked } },
      },
      rules,
    )

  it.each([
    [{ version: '16.4.4' }, 'next 16.4.4 is below its floor 16.4.5'],
    [{ version: '16.4.5', integrity: '' }, 'next 16.4.5 has no integrity hash'],
    [{ version: '16.4.5', resolved: 'git+ssh://x' }, 'next comes from git+ssh://x'],
    [{ version: '16.4.5', hasInstallScript: true }, 'next has an install script that nobody looked at'],
    [{ version: '16.4.5', license: 'MIT AND GPL-3.0' }, 'next has the licence GPL-3.0, which nobody looked at'],
    [{ version: '16.4.5', license: '' }, 'next does not say its licence'],
  ])('%j', (locked, fault) => {
    expect(one(locked)).toEqual([fault])
  })

  it('nothing wrong with what is new enough', () => {
    expect(one({ version: '16.10.0' })).toEqual([])
  })
})

describe('a version', () => {
  const ASCENDING = [
    ...['4.8.3', '4.8.4-alpha', '4.8.4-alpha.1', '4.8.4-alpha.beta', '4.8.4-beta', '4.8.4-beta.2', '4.8.4-beta.11'],
    ...['4.8.4-rc.1', '4.8.4', '4.8.5-rc.1', '4.8.10', '4.10.0', '10.0.0'],
  ]
  it.each(ASCENDING)('%s is older than those after it, and no other', (version) => {
    expect(ASCENDING.filter((other) => isOlder(version, other))).toEqual(
      ASCENDING.slice(ASCENDING.indexOf(version) + 1),
    )
  })

  it('is not made newer or older by its build', () => {
    expect(isOlder('4.8.4+7', '4.8.4')).toBe(false)
    expect(isOlder('4.8.4', '4.8.4+7')).toBe(false)
  })
})
