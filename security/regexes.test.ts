import { check } from 'recheck'
import { describe, expect, it } from 'vitest'
import { regexesIn } from './regexes'

/** Made at run time, of constants that were looked at; nobody else's words are ever part of an expression (IN5). */
const MADE = ['server/attachments/answer-attachments.ts', 'server/queries/folded.ts']

// The checker's other backends are programs of their own, which not every machine can run.
process.env.RECHECK_BACKEND = 'pure'

// As long as the longest text we take; beyond it, the checker's count of steps makes even linear ones look slow. The same
// seed finds the same attacks every time.
const OPTIONS = { timeout: 60_000, maxAttackStringSize: 10_000, randomSeed: 1 }

const isSafe = async (source: string, flags: string) => (await check(source, flags, OPTIONS)).status

describe('T17 no regular expression of ours can be made to hang', { timeout: 300_000 }, () => {
  const { literals, made } = regexesIn(['app', 'components', 'lib', 'server'])

  it('every one is linear enough for any text', async () => {
    const unsafe: string[] = []
    for (const { at, source, flags } of literals) {
      const status = await isSafe(source, flags)
      if (status !== 'safe') unsafe.push(`${status}: /${source}/${flags} in ${at}`)
    }
    console.info(`T17 regexes=${literals.length} unsafe=${unsafe.length}`)
    expect(unsafe).toEqual([])
  })

  it('none is made at run time but of constants', () => {
    expect([...new Set(made)].sort()).toEqual(MADE)
  })

  it('and the checker knows one that can', async () => {
    expect(await isSafe('^(a+)+$', '')).toBe('vulnerable')
  })
})
