import { expect, test } from 'vitest'
import { linkParts } from './link-parts'

const hrefs = (text: string) => linkParts(text).flatMap((part) => part.href ?? [])

test('addresses become links, the sentence around them stays text', () => {
  expect(linkParts('See https://pumps.example/p-204. Then call tel:+49 30 1234567!')).toEqual([
    { text: 'See ' },
    { text: 'https://pumps.example/p-204', href: 'https://pumps.example/p-204' },
    { text: '. Then call ' },
    { text: 'tel:+49 30 1234567', href: 'tel:+49 30 1234567' },
    { text: '!' },
  ])
})

test('a bracket belongs to the address that opened it', () => {
  expect(hrefs('(https://en.example/Pump_(machine))')).toEqual(['https://en.example/Pump_(machine)'])
  expect(hrefs('(see https://en.example/pump)')).toEqual(['https://en.example/pump'])
})

test('nothing else is ever a link', () => {
  expect(hrefs('javascript:alert(1) data:text/html,x file:///etc/passwd ftp://old')).toEqual([])
  expect(hrefs('<a href="https://x.example">')).toEqual(['https://x.example'])
})

test('a long worst case is read at once', () => {
  const read = () => {
    const started = performance.now()
    linkParts('https://'.repeat(1250) + ')'.repeat(100))
    linkParts('tel:' + ' '.repeat(9_990))
    linkParts('https://a' + '.'.repeat(9_980) + 'b')
    return performance.now() - started
  }
  // What else a machine does only ever adds to it.
  expect(Math.min(...Array.from({ length: 5 }, read))).toBeLessThan(50)
})
