import { createTranslator } from 'use-intl/core'
import { describe as suite, expect, test } from 'vitest'
import { ACTIONS } from '../actions'
import { messagesFor } from '../messages'
import { LOCALES } from '../messages/locale'
import { SYSTEM_ID } from '../people'
import type { Sentence } from '../actions/define-action'
import { describe } from './describe'
import type { Entry } from './entry'

const NAMES: Record<string, string> = {
  aya: 'Aya Nakamura',
  marek: 'Marek Kowal',
  tom: 'Tom Berger',
  [SYSTEM_ID]: 'Fieldline',
}
const nameOf = (id: string) => NAMES[id] ?? '?'
const before = { title: 'Pump', description: '' }

/** Facts that make every branch of every `say` speak, with who did it. */
const FACTS: Record<string, [by: string, fact: unknown][]> = {
  'incident.opened': [
    ['marek', { creatorId: 'marek' }],
    ['aya', { creatorId: 'marek' }],
    ['marek', { creatorId: 'marek', situation: { machine: 'stands', people: 'hurt' } }],
    ['aya', { creatorId: 'marek', situation: { machine: 'runs' } }],
    ['marek', { creatorId: 'marek', situation: { people: 'safe' } }],
  ],
  'incident.edited': [
    ['marek', { title: 'Pump P-204', description: '', before }],
    ['marek', { title: '', description: '', before }],
    ['marek', { title: 'Pump', description: '', before: { title: '', description: '' } }],
    ['marek', { title: 'Pump', description: 'It trips', before }],
    ['marek', { title: 'Pump', description: '', before: { title: 'Pump', description: 'It trips' } }],
  ],
  'incident.asset-set': [
    ['marek', { asset: { id: 'a', label: 'P-17', name: 'Pump' }, before: null }],
    ['aya', { asset: { id: 'a', label: 'P-17', name: 'Pump' }, before: { id: 'b', label: 'C-4', name: 'Belt' } }],
    ['aya', { asset: null, before: { id: 'b', label: 'C-4', name: 'Belt' } }],
  ],
  'incident.assigned': [['tom', { personId: 'aya' }]],
  'incident.held': [
    ...['technician', 'spare_part', 'third_party', 'maintenance', 'appointment'].map((reason): [string, unknown] => [
      'aya',
      { reason, until: null, note: '' },
    ]),
    ['aya', { reason: 'spare_part', until: '2026-03-05T12:00:00.000Z', note: 'Order 77' }],
  ],
  'incident.resumed': [
    ['aya', { note: '', urgent: false }],
    [SYSTEM_ID, { note: '', urgent: false }],
    ['marek', { note: 'It smokes', urgent: true }],
  ],
  'incident.proposed': [['aya', { note: 'Valve V-12 was shut' }]],
  'incident.not-fixed': [['marek', { note: '' }]],
  'incident.answered': [['marek', { question: 'Injuries', answer: 'None' }]],
  'incident.reminded': [
    [SYSTEM_ID, { closesAt: '2026-03-05T12:00:00.000Z', verify: true }],
    [SYSTEM_ID, { closesAt: '2026-03-05T12:00:00.000Z', verify: false }],
  ],
  'incident.auto-closed': [[SYSTEM_ID, { outcome: 'solved' }]],
  'incident.closed': [
    ['aya', { outcome: 'solved', note: '', forced: false }],
    ['aya', { outcome: 'workaround', note: 'Until Friday', forced: false }],
    ['tom', { outcome: 'no_answer', note: 'Nobody there', forced: true }],
  ],
  'incident.reopened': [
    ['aya', { ownerId: 'aya' }],
    ['marek', { ownerId: null }],
  ],
  'incident.handed-over': [
    ['aya', { from: 'aya', to: 'tom', note: '', left: false }],
    ['aya', { from: 'aya', to: 'tom', note: 'V-12 is closed', left: true }],
    ['marek', { from: 'aya', to: 'tom', note: '', left: true }],
  ],
  'incident.returned': [
    ['aya', { note: 'Off shift', from: 'aya' }],
    ['tom', { note: '', from: 'aya' }],
    [SYSTEM_ID, { note: '', from: 'aya' }],
  ],
  'participant.added': [['aya', { personId: 'tom' }]],
  'participant.removed': [
    ['aya', { personId: 'tom' }],
    [SYSTEM_ID, { personId: 'tom' }],
  ],
  'guest.invited': [['aya', { label: 'Brandt Pumps' }]],
  'guest.revoked': [['aya', { label: 'Brandt Pumps' }]],
  'guest.joined': [[SYSTEM_ID, { personId: 'tom' }]],
  'guest.extended': [['aya', { personId: 'tom', until: '2026-03-05T12:00:00.000Z' }]],
  'guest.expired': [[SYSTEM_ID, { personId: 'tom' }]],
}

function entriesOf(type: string): Entry[] {
  const made = FACTS[type] ?? [['aya', {}] as [string, unknown]]
  return made.map(([by, fact]) => ({ incidentId: 'i', seq: 1, at: '', by, commandId: 'c', type, fact }))
}

const SENTENCES = ACTIONS.filter((action) => action.say !== undefined).flatMap((action) => {
  const speaking = action as unknown as { say(fact: unknown, entry: Entry): Sentence }
  return entriesOf(action.entry).map((entry) => ({ entry, sentence: speaking.say(entry.fact, entry) }))
})

function text(locale: (typeof LOCALES)[number], sentence: Sentence, by: string, reader: string): string {
  const { key, values } = describe(sentence, by, reader, nameOf, () => 'Thursday at 13:00')
  const translate = createTranslator({
    locale,
    messages: messagesFor(locale),
    namespace: 'entries',
    onError: (error) => {
      throw error
    },
  })
  return translate.markup(key as 'opened', { ...values, b: (chunks) => chunks })
}

suite('every sentence', () => {
  const keys = [...new Set(SENTENCES.map(({ sentence }) => sentence.key))].sort()

  test.each(LOCALES)('is written in %s, and nothing else is', (locale) => {
    expect(Object.keys(messagesFor(locale).entries).sort()).toEqual(keys)
  })

  test.each(LOCALES)('reads for everybody it names and for others in %s', (locale) => {
    for (const { entry, sentence } of SENTENCES) {
      for (const reader of ['aya', 'marek', 'tom', 'somebody else']) {
        const said = text(locale, sentence, entry.by, reader)
        expect(said).not.toMatch(/[{}<>?]|undefined| {2}/)
        const named = [entry.by, ...Object.values(sentence.people ?? {})].filter((id) => id !== reader)
        if (named.length === 1 && entry.by !== SYSTEM_ID) expect(said).toContain(nameOf(named[0]!))
      }
    }
  })
})

test('the reader is "you", wherever they stand in the sentence', () => {
  const handed: Sentence = { key: 'handedOver', people: { person: 'tom', from: 'aya' }, values: { note: '' } }
  expect(text('en', handed, 'aya', 'aya')).toBe('You handed this over to Tom Berger')
  expect(text('en', handed, 'aya', 'tom')).toBe('Aya Nakamura handed this over to you')
  expect(text('de', handed, 'aya', 'tom')).toBe('Aya Nakamura hat an Sie übergeben')
  expect(text('fr', handed, 'aya', 'tom')).toBe('Aya Nakamura vous a passé la main')
})

test('a note is quoted after the sentence, and leaves no trace when there is none', () => {
  const returned: Sentence = { key: 'returned', people: { person: 'aya' }, values: { note: 'Off shift' } }
  expect(text('en', returned, 'aya', 'marek')).toBe('Aya Nakamura put this back into the waiting list. “Off shift”')
})
