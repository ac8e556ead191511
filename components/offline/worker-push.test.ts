import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PushText } from '../../lib/notices/notice-list'
import { WAKE } from '../live/wake'
import { showPush, type PushScope } from './worker-push'

const TEXT: PushText = {
  ...{ title: '#12 · Pump', body: 'Ed is on it', tag: 'room-12', path: '/incidents/12' },
  ...{ unseen: 1, standing: ['room-12'] },
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Shown = { title: string; tag: string; silent: boolean; close: () => void }

/** A device that shows these already, and what the server answers it. */
function device(answer: Response, { language = 'en', shown: tags = [] as string[], windows = [] as object[] } = {}) {
  vi.stubGlobal('fetch', () => Promise.resolve(answer))
  const shown: Shown[] = []
  const show = (title: string, { tag, silent }: { tag: string; silent: boolean }) => {
    shown.push({
      title,
      tag,
      silent,
      close: () =>
        shown.splice(
          shown.findIndex((one) => one.tag === tag),
          1,
        ),
    })
    return Promise.resolve()
  }
  for (const tag of tags) void show('Before', { tag, silent: false })
  const worker = {
    navigator: { language },
    registration: { getNotifications: () => Promise.resolve([...shown]), showNotification: show },
    clients: { matchAll: () => Promise.resolve(windows) },
  } as unknown as PushScope
  const seen = () => shown.map(({ title, tag, silent }) => [title, tag, silent])
  return { worker, seen }
}

it('a push whose notice was seen meanwhile shows that there is nothing new, without a sound, and takes it away again', async () => {
  const { worker, seen } = device(new Response(null, { status: 404 }), { language: 'de-CH' })
  await showPush(worker, 'n1')
  expect(seen()).toEqual([['Nichts Neues', 'seen', true]])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(seen()).toEqual([])
})

it('should the worker end before, the next push takes it away, with all that was seen elsewhere', async () => {
  const { worker, seen } = device(Response.json(TEXT), { shown: ['seen', 'room-7', 'room-12'] })
  await showPush(worker, 'n1')
  expect(seen()).toEqual([
    ['Before', 'room-12', false],
    ['#12 · Pump', 'room-12', false],
  ])
})

it('whoever looks at the app hears it there: the push shows itself without a sound', async () => {
  const postMessage = vi.fn()
  const windows = [{ focused: true, visibilityState: 'visible', postMessage }]
  const { worker, seen } = device(Response.json(TEXT), { windows })
  await showPush(worker, 'n1')
  expect(seen()).toEqual([['#12 · Pump', 'room-12', true]])
  expect(postMessage).toHaveBeenCalledWith(WAKE)
})

it('nobody signed in reads that there is something, and no more', async () => {
  const { worker, seen } = device(new Response(null, { status: 401 }), { language: 'fr' })
  await showPush(worker, 'n1')
  expect(seen()).toEqual([['Fieldline', 'neutral', false]])
})
