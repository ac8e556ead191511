import { describe, expect, it } from 'vitest'
import { previewEnd } from './preview-end'

const waiting = { seq: 3, status: 'open', outcome: null, ownerId: null } as const
const toms = { ...waiting, seq: 4, status: 'in_progress', ownerId: 'tom' } as const
const nothing = { listed: undefined, held: undefined, takenBy: undefined, lost: undefined }

describe('a preview', () => {
  it('goes on while the incident waits', () => {
    expect(previewEnd({ ...nothing, listed: waiting, held: waiting })).toBeNull()
    expect(previewEnd({ ...nothing, listed: waiting })).toBeNull()
  })

  it('says who took it, as soon as anything on the device knows', () => {
    const taken = { kind: 'taken', by: 'tom' }
    expect(previewEnd({ ...nothing, listed: waiting, held: toms })).toEqual(taken)
    expect(previewEnd({ ...nothing, held: waiting, takenBy: 'tom' })).toEqual(taken)
    expect(previewEnd({ ...nothing, listed: waiting, held: waiting, lost: { to: 'tom', seq: 3 } })).toEqual(taken)
  })

  it('goes on when whoever took it gave it back', () => {
    const listed = { seq: 5 }
    expect(previewEnd({ listed, held: toms, takenBy: 'tom', lost: { to: 'tom', seq: 3 } })).toBeNull()
    const seen = { ...waiting, seq: 5 }
    expect(previewEnd({ listed, held: seen, takenBy: 'tom', lost: { to: 'tom', seq: 3 } })).toBeNull()
  })

  it('says that it was withdrawn, and otherwise that it is gone', () => {
    const withdrawn = { ...waiting, status: 'closed', outcome: 'withdrawn' } as const
    expect(previewEnd({ ...nothing, held: withdrawn })).toEqual({ kind: 'withdrawn' })
    expect(previewEnd(nothing)).toEqual({ kind: 'gone' })
  })
})
