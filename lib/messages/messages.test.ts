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

  it('show every argument that English shows, and know no other', () => {
    const differing = [...texts].filter(([key, text]) => {
      const [here, there] = [argumentsOf(text), argumentsOf(english.get(key) ?? '')]
      return !here.all.isSubsetOf(there.all) || !there.shown.isSubsetOf(here.all)
    })
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

it('French signs that stand apart from their word never begin a line', () => {
  const odd = [...textsOf(messagesFor('fr'))].filter(([, text]) => / [:;?!»]|« /.test(text))
  expect(odd.map(([key]) => key)).toEqual([])
})

function textsOf(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const here = path ? `${path}.${key}` : key
      return typeof value === 'string' ? [[here, value] as const] : [...textsOf(value, here)]
    }),
  )
}

/**
 * The arguments and tags of a message: `{name}`, `{count, plural, one {…} other {…}}`, `<b>`. Those with a kind choose
 * words, which another language may not need to; the others are shown. What stands in the braces of a case is a message
 * again, which is why every second depth holds arguments.
 */
function argumentsOf(text: string): { all: Set<string>; shown: Set<string> } {
  const shown = new Set(Array.from(text.matchAll(/<\w+>/g), ([tag]) => tag))
  const all = new Set(shown)
  let depth = 0
  for (const [brace, name, kind] of text.matchAll(/\{\s*(?:(\w+)\s*(?:,\s*(\w+)|(?=\})))?|\}/g)) {
    depth += brace === '}' ? -1 : 1
    if (brace === '}' || depth % 2 === 0) continue
    all.add(name ?? '')
    if (!kind) shown.add(name ?? '')
  }
  return { all, shown }
}

function withoutTags(text: string): string {
  return text.replace(/<\/?\w+>/g, '')
}
