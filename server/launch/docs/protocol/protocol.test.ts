import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../../../../lib/actions'
import { readInput } from '../../../../lib/actions/inputs'
import { fold } from '../../../../lib/incident/evolve'
import { SENTENCES } from '../../../../lib/refusal-sentences'
import { protocolPage } from './page'
import { story } from './story'

const page = protocolPage()
const told = story()

describe('docs/protocol.md', () => {
  test('every command and every entry has its chapter with an example', () => {
    for (const { name, entry } of ACTIONS) {
      expect(page).toContain(`\n### ${name}\n`)
      expect(page).toContain(`\n### ${entry}\n`)
      expect(page).toContain(`"name": "${name}"`)
      expect(page).toContain(`"type": "${entry}"`)
    }
  })

  test('the examples are what the rules make of the commands shown', () => {
    for (const { command } of told) expect(readInput(command.name, command.input)).toBeDefined()
    const entries = told.map(({ entry }) => entry)
    const incident = fold(entries[0]?.incidentId ?? '', entries)
    expect(incident).toMatchObject({ seq: told.length, status: 'closed', outcome: 'withdrawn' })
    expect(incident).toMatchObject(told.reduce((all, { changes }) => ({ ...all, ...changes }), {}))
  })

  test('every refusal is listed, and every one that is named exists', () => {
    for (const code of Object.keys(SENTENCES)) expect(page).toContain(`| \`${code}\` |`)
    const named = [...page.matchAll(/\[`([a-z-]+)`\]\(#refusals\)/g)].map(([, code]) => code ?? '')
    expect(named.filter((code) => !(code in SENTENCES))).toEqual([])
    expect(new Set(named).size).toBeGreaterThan(20)
  })

  test('every type of the wire is shown', () => {
    for (const [, name] of readFileSync('lib/wire.ts', 'utf8').matchAll(/^export type (\w+)/gm)) {
      expect(page).toContain(`export type ${name}`)
    }
  })

  test('the rules are numbered without gaps, and every rule that is cited exists', () => {
    const rules = [...page.matchAll(/^- \*\*P-(\d+)\*\*/gm)].map(([, number]) => Number(number))
    expect(rules).toEqual(rules.map((_, index) => index + 1))
    for (const [, number] of page.matchAll(/P-(\d+)/g)) expect(rules).toContain(Number(number))
  })

  test('every link inside the page leads to a heading', () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    )
    for (const [, target] of page.matchAll(/\]\(#([\w-]+)\)/g)) expect(headings).toContain(target)
  })
})
