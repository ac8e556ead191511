import { describe, expect, it, vi } from 'vitest'
import { ConfigError } from '../env'
import { complain } from './progress.mjs'
import { runProgram } from './run-program'

const node = (script: string) => runProgram('Counting', process.execPath, ['-e', script])

describe('a program that the launcher runs', () => {
  it('returns what it printed', async () => {
    expect(await node('console.log("one"); console.error("two")')).toMatch(/one\n[^]*two\n|two\n[^]*one\n/)
  })

  it('is quoted when it fails', async () => {
    await expect(node('console.log("it broke"); process.exit(3)')).rejects.toThrow('Counting failed (3):\nit broke')
  })

  it.each([
    ['write: No space left on device', 'disk is full'],
    ['EACCES: permission denied', 'may not write there'],
    ['EROFS', 'read-only'],
  ])('"%s" becomes advice', async (words, advice) => {
    const failure = node(`console.error(${JSON.stringify(words)}); process.exit(1)`)
    await expect(failure).rejects.toMatchObject({ advice: expect.stringContaining(advice) as string })
  })
})

it('a wrong configuration ends with 78, as service managers expect, and anything else with 1', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(complain(new ConfigError(['PORT: is odd']))).toBe(78)
  expect(complain(new Error('a bug'))).toBe(1)
})
