import { beforeEach, expect, test, vi } from 'vitest'
import { draftKey, forgetDraft, isKept, keepDraft, keptDraft, onDraftChange, withText } from './draft'

const KEY = draftKey('samuel')
const draft = { areaId: 'a', title: '', description: 'Belt slips' }

beforeEach(() => {
  vi.restoreAllMocks()
  forgetDraft(KEY)
  localStorage.clear()
})

test('a draft is kept at every change, apart for each person, until it is forgotten', () => {
  const told = vi.fn()
  const stop = onDraftChange(told)
  keepDraft(KEY, draft)
  expect(keptDraft(KEY)).toEqual(draft)
  expect(keptDraft(KEY)).toBe(keptDraft(KEY))
  expect(isKept(KEY)).toBe(true)
  expect(keptDraft(draftKey('marek')).description).toBe('')
  expect(keptDraft(draftKey('samuel', true)).description).toBe('')
  forgetDraft(KEY)
  stop()
  expect(keptDraft(KEY).description).toBe('')
  expect(isKept(KEY)).toBe(false)
  expect(told).toHaveBeenCalledTimes(2)
})

test('typing goes on when the device refuses to keep it, and nothing claims it is safe', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  keepDraft(KEY, draft)
  expect(keptDraft(KEY)).toEqual(draft)
  expect(isKept(KEY)).toBe(false)
})

test('garbage in the storage is an empty draft', () => {
  for (const raw of ['{', '[]', '"text"', '{"description":4}']) {
    localStorage.setItem(KEY, raw)
    expect(keptDraft(KEY)).toEqual({ areaId: '', title: '', description: '' })
  }
})

test('a refused text comes back behind what was written in the meantime', () => {
  const empty = { areaId: '', title: '', description: '' }
  expect(withText(empty, draft)).toBe(draft)
  expect(withText({ ...empty, description: 'Door 2 is open' }, { ...draft, title: 'Belt' })).toEqual({
    areaId: '',
    title: '',
    description: 'Door 2 is open\n\nBelt\n\nBelt slips',
  })
})
