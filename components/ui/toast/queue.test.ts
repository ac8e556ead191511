import { describe, expect, it } from 'vitest'
import { dismiss, enqueue, lifetime, recall, type ToastQueue } from './queue'

const empty: ToastQueue = { waiting: [] }
const filled = (...ids: number[]) =>
  ids.reduce<ToastQueue>((queue, id) => enqueue(queue, { id, text: String(id) }), empty)
const ids = ({ shown, waiting }: ToastQueue) => [shown?.id, ...waiting.map((toast) => toast.id)]

describe('notices', () => {
  it('show one at a time and let at most three wait, dropping the oldest of them', () => {
    expect(ids(filled(1, 2, 3, 4, 5))).toEqual([1, 3, 4, 5])
  })

  it('follow one another as they close', () => {
    const queue = dismiss(filled(1, 2), 1)
    expect(ids(queue)).toEqual([2])
    expect(dismiss(queue, 1)).toBe(queue)
  })

  it('replace one of the same key instead of piling up', () => {
    const first = enqueue(empty, { id: 1, key: 'saved', text: 'Saved' })
    expect(ids(enqueue(first, { id: 2, key: 'saved', text: 'Saved' }))).toEqual([2])
  })

  it('can be brought back once they are gone', () => {
    expect(ids(recall(dismiss(filled(1), 1)))).toEqual([1])
  })

  it('stay longer with an action, and for good when something failed', () => {
    expect(lifetime({ text: 'Sent' })).toBe(6_000)
    expect(lifetime({ text: 'Accepted', action: { label: 'Undo', onPress: () => {} } })).toBe(10_000)
    expect(lifetime({ text: 'Not saved', tone: 'error' })).toBe(Infinity)
  })
})
