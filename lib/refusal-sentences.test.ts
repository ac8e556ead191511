import { describe, expect, it } from 'vitest'
import { messagesFor } from './messages'
import { LOCALES } from './messages/locale'
import { inWords, SENTENCES } from './refusal-sentences'
import { refuse, type RefusalCode } from './refusals'

const codes = Object.keys(SENTENCES) as RefusalCode[]

describe.each(LOCALES)('refusals in %s', (locale) => {
  const texts: Record<string, string> = messagesFor(locale).refusals

  it('have a sentence for every code, and for no other', () => {
    expect(Object.keys(texts).sort()).toEqual([...codes].sort())
  })

  it('speak of the parameters that the code comes with', () => {
    const names = (text: string) => [...new Set(Array.from(text.matchAll(/\{(\w+)[,}]/g), ([, name]) => name))].sort()
    const differing = codes.filter((code) => names(texts[code] ?? '').join() !== names(SENTENCES[code]).join())
    expect(differing).toEqual([])
  })
})

describe('a refusal', () => {
  it('says its parameters, for clients that have no translations', () => {
    expect(inWords(refuse('rate-limited', { seconds: 7 })).sentence).toBe('That was too much at once. Wait 7 s.')
  })
})
