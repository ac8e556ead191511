import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** How many requirements each chapter of the specification has. */
const CHAPTERS = { AN: 12, SE: 9, AZ: 9, SO: 10, IN: 7, UP: 8, WE: 8, SC: 6, LO: 3, AD: 5, PR: 6, AV: 4 }

type Line = { id: string; proofs: string[] }

function linesOf(document: string): Line[] {
  const blocks = document.split(/^- \*\*(?=[A-Z]{2}\d+\*\*)/m).slice(1)
  return blocks.map((block) => {
    const [text = ''] = block.split(/^##/m)
    const [first = '', ...proofs] = text.split(/\n {2}- /).map((part) => part.replace(/\s+/g, ' ').trim())
    return { id: first.split('*')[0] ?? '', proofs }
  })
}

/** Why this is no proof; undefined when it is one: a test that exists, or a decision with its words. */
function faultOf(proof: string): string | undefined {
  if (/^(Decision|Open|Later): \S.{5,}/.test(proof)) return undefined
  const [, file, title] = /^`([^`]+)`: (.+)$/.exec(proof) ?? []
  if (!file || !title) return `no proof: ${proof}`
  if (!existsSync(file)) return `no such file: ${file}`
  return hasTest(readFileSync(file, 'utf8'), title) ? undefined : `${file} has no test "${title}"`
}

/** Whether a test is called so; of a name with a figure in it, the words before or behind are enough. */
function hasTest(source: string, title: string): boolean {
  const words = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?:\\b(?:it|test)|\\))\\(\\s*[\`'"][^\`'"\\n]*${words}`).test(source)
}

describe('docs/security.md', () => {
  const lines = linesOf(readFileSync('docs/security.md', 'utf8'))

  it('has a line for every requirement, in order', () => {
    const ids = Object.entries(CHAPTERS).flatMap(([chapter, count]) =>
      Array.from({ length: count }, (_, at) => `${chapter}${at + 1}`),
    )
    expect(lines.map(({ id }) => id)).toEqual(ids)
  })

  it('names for each a test that exists, or a decision', () => {
    const faults = lines.flatMap(({ id, proofs }) =>
      proofs.length === 0 ? [`${id} has no proof`] : proofs.flatMap((proof) => faultOf(proof) ?? []),
    )
    const open = lines.filter(({ proofs }) => proofs.some((proof) => proof.startsWith('Open'))).length
    console.info(`SECURITY requirements=${lines.length} open=${open} faults=${faults.length}`)
    expect(faults).toEqual([])
  })

  it('would be found naming what is not there', () => {
    expect(faultOf('`server/env.test.ts`: refuses to be funny')).toMatch(/has no test/)
    expect(faultOf('`server/none.test.ts`: x')).toMatch(/no such file/)
    expect(hasTest(`// refuses debug mode\nrefuses('debug mode')`, 'refuses debug mode')).toBe(false)
    expect(hasTest(`it.each(CASES)('%s: refuses debug mode', () => {`, 'refuses debug mode')).toBe(true)
    expect(faultOf('trust me')).toMatch(/no proof/)
  })
})
