import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  sessionStorage.clear()
  vi.resetModules()
})

test('a draft survives a reload of the tab', async () => {
  const before = await import('./drafts')
  before.keepDraft('marek', 'i', 'The casing is')
  vi.resetModules()
  const after = await import('./drafts')
  expect(after.draftOf('marek', 'i')).toBe('The casing is')
})

test('drafts are apart for each person and each room', async () => {
  const { draftOf, keepDraft } = await import('./drafts')
  keepDraft('marek', 'i', 'Mine')
  expect(draftOf('aya', 'i')).toBe('')
  expect(draftOf('marek', 'other')).toBe('')
})

test('a sent draft leaves nothing behind', async () => {
  const { draftOf, keepDraft } = await import('./drafts')
  keepDraft('marek', 'i', 'Mine')
  keepDraft('marek', 'i', '')
  expect(draftOf('marek', 'i')).toBe('')
  expect(sessionStorage).toHaveLength(0)
})
