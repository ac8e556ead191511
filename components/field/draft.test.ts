import { expect, test } from 'vitest'
import { c4, p17 } from '../../lib/testing/assets'
import {
  draftFrom,
  draftText,
  EMPTY_DRAFT,
  isWritten,
  situationToSend,
  titleToSend,
  withAsset,
  withText,
} from './draft'

const draft = { areaId: 'a', title: '', description: 'Belt slips', assetId: '' }

test('a draft reads back as it was kept, and an empty one leaves nothing', () => {
  expect(draftFrom(draftText(draft))).toEqual(draft)
  expect(draftFrom(draftText({ ...EMPTY_DRAFT, areaId: 'a' }))).toEqual({ ...EMPTY_DRAFT, areaId: 'a' })
  expect(draftText({ ...EMPTY_DRAFT, description: '  ' })).toBe('')
})

test('garbage on the device is an empty draft', () => {
  for (const kept of [undefined, '', '{', '[]', '"text"', '{"description":4}']) {
    expect(draftFrom(kept)).toEqual(EMPTY_DRAFT)
  }
})

test('a refused text comes back behind what was written in the meantime', () => {
  expect(withText(EMPTY_DRAFT, draft)).toBe(draft)
  expect(withText({ ...EMPTY_DRAFT, description: 'Door 2 is open' }, { ...draft, title: 'Belt' })).toEqual({
    ...{ areaId: '', assetId: '' },
    title: '',
    description: 'Door 2 is open\n\nBelt\n\nBelt slips',
  })
})

test('what two taps say is kept, is enough, and is sent as it was tapped', () => {
  const tapped = { ...EMPTY_DRAFT, machine: 'stands', people: 'safe' } as const
  expect(draftFrom(draftText(tapped))).toEqual(tapped)
  expect(isWritten(tapped)).toBe(true)
  expect(draftFrom('{"machine":"flies","people":7}')).toEqual(EMPTY_DRAFT)
  expect(situationToSend(tapped)).toStrictEqual({ machine: 'stands', people: 'safe' })
  expect(situationToSend({ ...EMPTY_DRAFT, people: 'hurt' })).toStrictEqual({ people: 'hurt' })
  expect(situationToSend(EMPTY_DRAFT)).toBeUndefined()
  expect(withText({ ...tapped, people: undefined }, { ...EMPTY_DRAFT, machine: 'runs', people: 'hurt' })).toMatchObject(
    {
      machine: 'stands',
      people: 'hurt',
    },
  )
})

test('a machine begins the title until somebody writes another, and a mere beginning is not sent', () => {
  const named = { ...EMPTY_DRAFT, ...withAsset(EMPTY_DRAFT, p17) }
  expect(named).toMatchObject({ assetId: p17.id, areaId: p17.areaId, title: 'P-17 · ' })
  expect(titleToSend(named)).toBe('')
  expect(withAsset(named, c4, 'P-17')).toMatchObject({ assetId: c4.id, title: 'C-4 · ' })
  expect(withAsset(named, undefined, 'P-17')).toEqual({ assetId: '', title: '' })
  const written = { ...named, title: 'P-17 · drips' }
  expect(withAsset(written, undefined, 'P-17')).toEqual({ assetId: '' })
  expect(titleToSend(written)).toBe('P-17 · drips')
})
