import { describe, expect, it } from 'vitest'
import { previewEnd } from './preview-end'

const waiting = { status: 'open', outcome: null, ownerId: null } as const

describe('a preview', () => {
  it('goes on while the incident waits', () => {
    expect(previewEnd(true, undefined, waiting)).toBeNull()
  })

  it('says who took it, as soon as anything on the device knows', () => {
    expect(previewEnd(false, 'tom', waiting)).toEqual({ kind: 'taken', by: 'tom' })
    expect(previewEnd(true, 'tom', waiting)).toEqual({ kind: 'taken', by: 'tom' })
    expect(previewEnd(false, undefined, { ...waiting, status: 'in_progress', ownerId: 'tom' })).toEqual({
      kind: 'taken',
      by: 'tom',
    })
  })

  it('says that it was withdrawn, and otherwise that it is gone', () => {
    expect(previewEnd(false, undefined, { ...waiting, status: 'closed', outcome: 'withdrawn' })).toEqual({
      kind: 'withdrawn',
    })
    expect(previewEnd(false, undefined, undefined)).toEqual({ kind: 'gone' })
  })
})
