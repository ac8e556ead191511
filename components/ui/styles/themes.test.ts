import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./themes.css', import.meta.url), 'utf8')

const THEMES = ['daylight', 'night', 'sunlight', 'contrast-dark'] as const

// Foreground, the grounds it stands on, and the least ratio: 7 for body text, 4.5 for other text, 3 for edges and marks.
const PAIRS: readonly [string, readonly string[], number][] = [
  ['ink', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected', 'note', 'bubble-own', 'bubble-other'], 7],
  ['ink-2', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected', 'bubble-own'], 4.5],
  ['ink-3', ['canvas', 'surface', 'raised', 'sunken', 'hover'], 4.5],
  ['ink-inv', ['ink'], 7],
  ['action-text', ['canvas', 'surface', 'raised', 'hover', 'selected', 'action-soft'], 4.5],
  ['action-ink', ['action', 'action-hover'], 4.5],
  ['amber-text', ['canvas', 'surface', 'raised', 'hover', 'amber-soft', 'note'], 4.5],
  ['amber-ink', ['amber'], 4.5],
  ['red-text', ['canvas', 'surface', 'raised', 'hover', 'red-soft'], 4.5],
  ['red-ink', ['red'], 4.5],
  ['green-text', ['canvas', 'surface', 'raised', 'hover', 'green-soft'], 4.5],
  ['green-ink', ['green'], 4.5],
  ['violet-text', ['canvas', 'surface', 'raised', 'hover', 'violet-soft'], 4.5],
  ['focus', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected'], 3],
  ['line-strong', ['canvas', 'surface', 'raised'], 3],
  ['action', ['canvas', 'surface', 'sunken'], 3],
  ['red', ['canvas', 'surface', 'red-soft'], 3],
  ['green', ['canvas', 'surface'], 3],
  ['plate-quiet-ink', ['plate-quiet'], 4.5],
  ['chosen-ink', ['chosen'], 4.5],
]

describe.each(THEMES)('the theme %s', (theme) => {
  const tokens = tokensOf(theme)

  it.each(PAIRS.flatMap(([ink, grounds, least]) => grounds.map((ground) => [ink, ground, least] as const)))(
    'shows %s on %s with a contrast of at least %d',
    (ink, ground, least) => {
      expect(contrast(colour(tokens, ink), colour(tokens, ground))).toBeGreaterThanOrEqual(least)
    },
  )

  it('outlines amber where amber itself is too faint to see', () => {
    const ratio = contrast(colour(tokens, 'amber'), colour(tokens, 'surface'))
    expect(ratio >= 3 || tokens.get('lamp-edge') === 'var(--amber-text)').toBe(true)
  })
})

it('shows what is drawn on photos with 7 to 1 against its casing in sunlight, and its numbers in every theme', () => {
  const drawing = readFileSync(new URL('./drawing.css', import.meta.url), 'utf8')
  const values = (name: string) => Array.from(drawing.matchAll(new RegExp(`--${name}: ([^;]+);`, 'g')), ([, is]) => is!)
  const [lines, casings] = [values('line'), values('casing')]
  const sunlight = tokensOf('sunlight').get('drawing-casing')!
  expect(lines).toHaveLength(3)
  for (const [at, line] of lines.entries()) {
    const casing = casings[at]!.startsWith('var') ? sunlight : casings[at]!
    expect(contrast(line, casing), line).toBeGreaterThanOrEqual(7)
  }
  for (const [number, ground] of [
    ['#000000', lines[0]!],
    ['#ffffff', lines[1]!],
    ['#000000', lines[2]!],
  ] as const)
    expect(contrast(number, ground), ground).toBeGreaterThanOrEqual(7)
})

it('gives every theme the same tokens', () => {
  const names = THEMES.map((theme) => [...tokensOf(theme).keys()])
  for (const other of names) expect(other).toEqual(names[0])
})

function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`@utility theme-${theme} \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map(Array.from(block.matchAll(/--([\w-]+): ([^;]+);/g), ([, name, value]) => [name!, value!]))
}

function colour(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name) ?? ''
  const alias = /^var\(--([\w-]+)\)$/.exec(value)
  return alias ? colour(tokens, alias[1]!) : value
}

/** The WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
