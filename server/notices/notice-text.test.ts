import { expect, test } from 'vitest'
import type { Situation } from '../../lib/incident/situation'
import { LOCALES } from '../../lib/messages/locale'
import { ed, tina } from '../../lib/testing/people'
import { emptyRoom } from '../../lib/testing/room'
import { noticeTexts } from './notice-text'

/** What an expert of the area, or somebody who may only know that it is there, is told of an incident raised so. */
function told(locale: (typeof LOCALES)[number], situation: Situation | undefined, access: 'preview' | 'header') {
  const room = emptyRoom()
  const entry = room.does(tina, 'incident.open', { title: '', situation })
  const texts = noticeTexts({ id: ed.id, locale, zone: 'UTC' }, () => ({ name: 'Tina' }))
  return [texts.title(room.incident, access), texts.line({ kind: 'queue', entry, words: '', access })]
}

test('a call for an expert says how bad it is, in the title where there are no other words', () => {
  expect(told('en', { machine: 'stands', people: 'hurt' }, 'preview')).toEqual([
    '#4821 · Somebody hurt · Machine stands',
    'Tina raised this. Somebody is hurt. The machine stands',
  ])
  expect(told('de', { people: 'safe', machine: 'runs' }, 'preview')).toEqual([
    '#4821 · Maschine läuft · Niemand verletzt',
    'Tina hat diesen Vorfall gemeldet. Niemand ist verletzt. Die Maschine läuft',
  ])
  expect(told('fr', { people: 'hurt' }, 'preview')).toEqual([
    '#4821 · Un blessé',
    'Tina a signalé cet incident. Quelqu’un est blessé',
  ])
  expect(told('en', undefined, 'preview')).toEqual(['#4821 · Untitled', 'Tina raised this'])
})

test('V1 a title is never what the description says, for somebody who may not read that', () => {
  const room = emptyRoom()
  room.does(tina, 'incident.open', { title: '', description: 'Tina was here' })
  const { title } = noticeTexts({ id: ed.id, locale: 'en', zone: 'UTC' }, () => ({ name: 'Tina' }))
  expect(title(room.incident, 'preview')).toBe('#4821 · Tina was here')
  expect(title(room.incident, 'header')).toBe('#4821 · Untitled')
  expect(title(room.incident, 'nothing')).toBe('#4821')
})

test('who may not read it is told no more than before', () => {
  for (const locale of LOCALES) {
    const [, line] = told(locale, { people: 'hurt' }, 'header')
    expect(line).toBe(told(locale, undefined, 'header')[1])
  }
})
