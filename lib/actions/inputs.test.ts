import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NORTH, tina } from '../testing/people'
import { seeded } from '../testing/seeded'
import { ACTIONS } from '.'
import { INPUTS, line, messageSeq, note, personId, readInput, seenState, text } from './inputs'

/** Any 16-bit units, halves of pairs included: what `JSON.parse` lets through. */
const units = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
const anything = fc.string({
  unit: fc.oneof(units, fc.constantFrom(' ', '\n', '\t', '\0', '\u202e', 'a', 'ß')),
  maxLength: 20,
})

test('a seq is a number that the database can hold', () => {
  for (const good of [1, 2 ** 31 - 1]) expect(messageSeq.safeParse(good).success).toBe(true)
  for (const bad of [0, -1, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER, '1']) {
    expect(messageSeq.safeParse(bad).success, String(bad)).toBe(false)
  }
})

describe('what people type', () => {
  test('a title is one line that every database and every screen can hold (IN3)', () => {
    for (const odd of ['a\u0000b', 'a\u0007b', 'a\u202eb', 'a\u2066b', 'a\u200fb', '\u0000ab']) {
      expect(line(120).parse(odd), JSON.stringify(odd)).toBe('ab')
    }
    for (const odd of ['a\nb', 'a\t b', ' a\r\n b ']) expect(line(120).parse(odd), JSON.stringify(odd)).toBe('a b')
    expect(line(120).parse('a\ud800b')).toBe('a\ufffdb')
    expect(line(120).safeParse('x'.repeat(121)).success).toBe(false)
    for (const good of ['', 'Förderband 4 – „steht“', '👷🏽‍♀️ مرحبا 日本', 'x'.repeat(120)]) {
      expect(line(120).safeParse(good).data).toBe(good)
    }
  })

  test('a message keeps its line breaks and tabs, and nothing else that is invisible', () => {
    expect(text(100).parse('  one\r\n\ttwo\n')).toBe('one\r\n\ttwo')
    for (const odd of ['a\u0000b', 'a\u001bb', 'a\u202eb', 'a\u0085b']) expect(text(100).parse(odd)).toBe('ab')
    expect(text(100).parse('a\ud800b')).toBe('a\ufffdb')
    expect(text(100).safeParse('x'.repeat(101)).success).toBe(false)
  })

  test('whatever is let through is well-formed, trimmed and free of control characters, and stays so', () => {
    const sound = (value: string) =>
      value.isWellFormed() && value === value.trim() && !/[\0\u007f\u202a-\u202e]/.test(value)
    fc.assert(
      fc.property(anything, (typed) => {
        for (const schema of [line(40), text(40)]) {
          const read = schema.parse(typed)
          expect(sound(read)).toBe(true)
          expect(schema.parse(read)).toBe(read)
        }
      }),
      seeded(2_000),
    )
  })

  test('a note may be left out', () => {
    expect(note.parse(undefined)).toBe('')
  })

  test('people are named by id, states by the seq of an entry', () => {
    expect(personId.safeParse('Ed').success).toBe(false)
    for (const bad of [0, -1, 1.5, '2', NaN, Infinity, 2 ** 53]) expect(seenState.safeParse(bad).success).toBe(false)
  })
})

test('a situation says of the machine or of the people what there is to say, and nothing else', () => {
  const raised = { areaId: NORTH, creatorId: tina.id, title: '', description: '' }
  for (const good of [undefined, { machine: 'stands' }, { people: 'hurt' }, { machine: 'runs', people: 'safe' }]) {
    const input = good ? { ...raised, situation: good } : raised
    expect(readInput('incident.open', input)).toEqual(input)
  }
  const bad = [
    null,
    'hurt',
    [],
    {},
    { machine: 'flies' },
    { people: true },
    { machine: null },
    { people: 'safe', at: 4 },
  ]
  for (const situation of bad) expect(readInput('incident.open', { ...raised, situation })).toBeUndefined()
})

test('every action has its input, and every input its action', () => {
  expect(Object.keys(INPUTS).toSorted()).toEqual(ACTIONS.map(({ name }) => name).toSorted())
})

test('what is no input, or for no command, is nothing', () => {
  expect(readInput('incident.accept', { more: 1 })).toBeUndefined()
  expect(readInput('constructor', {})).toBeUndefined()
  expect(readInput('incident.return', { stateSeq: 3 })).toEqual({ note: '', stateSeq: 3 })
})
