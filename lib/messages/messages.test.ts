import { describe, expect, it } from 'vitest'
import { messagesFor } from '.'
import { LOCALES } from './locale'

type Tree = { [key: string]: string | Tree }

const english = textsOf(messagesFor('en'))

describe.each(LOCALES)('the texts in %s', (locale) => {
  const texts = textsOf(messagesFor(locale))

  it('have the same keys as in English', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('have the same arguments as in English', () => {
    const differing = [...texts].filter(([key, text]) => argumentsOf(text) !== argumentsOf(english.get(key) ?? ''))
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('are never empty, and neither begin nor end with a space', () => {
    const odd = [...texts].filter(([, text]) => text === '' || text.trim() !== text)
    expect(odd.map(([key]) => key)).toEqual([])
  })

  it('use typographic apostrophes and quotes', () => {
    const odd = [...texts].filter(([, text]) => /['"]/.test(withoutTags(text)))
    expect(odd.map(([key]) => key)).toEqual([])
  })
})

function textsOf(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const here = path ? `${path}.${key}` : key
      return typeof value === 'string' ? [[here, value] as const] : [...textsOf(value, here)]
    }),
  )
}

/** Names of the ICU arguments and tags of a message with their kinds, sorted. */
function argumentsOf(text: string): string {
  const tags = Array.from(text.matchAll(/<(\w+)>/g), ([tag]) => tag)
  return [...new Set([...placesIn(text), ...tags])].sort().join(', ')
}

/**
 * The arguments of a message: `{name}`, `{count, plural, one {…} other {…}}`. What stands in the braces of a case is a
 * message again, which is why every second depth holds arguments.
 */
function placesIn(text: string): string[] {
  let depth = 0
  return Array.from(text.matchAll(/\{\s*(?:(\w+)\s*(?:,\s*(\w+)|(?=\})))?|\}/g)).flatMap(([brace, name, kind]) => {
    depth += brace === '}' ? -1 : 1
    return brace !== '}' && depth % 2 === 1 ? [`${name} ${kind ?? ''}`] : []
  })
}

function withoutTags(text: string): string {
  return text.replace(/<\/?\w+>/g, '')
}
