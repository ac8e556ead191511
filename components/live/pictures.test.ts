import { afterEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { SYSTEM } from '../../lib/people'
import { ed, tina } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import { photo, PHOTO } from '../../lib/testing/usual-inputs'
import { memoryDevice } from './device/memory-device'
import { createPictures } from './pictures'
import { stateFrom } from './reduce-lists'
import { withRoom } from './reduce-parts'
import { withView } from './reduce-rooms'
import type { LiveState } from './state'

afterEach(() => vi.unstubAllGlobals())

it('small pictures of others are brought ahead, also one that arrives while others are brought', async () => {
  const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
  const lists = { me, areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  const store = createStore<LiveState>(() => ({
    ...stateFrom({ now: '2026-05-04T10:00:00.000Z', lists }),
    connection: 'online',
  }))
  const room = roomInProgress()
  const pictures = [photo(1), photo(2)]

  function arrive(index: number): void {
    const { seq } = room.does(tina, 'message.post', { text: '', attachments: [pictures[index]!] })
    room.does(SYSTEM, 'attachment.arrive', { seq, attachmentId: pictures[index]!.id, part: 'preview', bytes: 9_000 })
    const { incident, entries } = room
    const drawn = { access: 'room' as const, loaded: true, marks: {}, mine: { delivered: 0, read: 0 }, unread: 0 }
    store.setState((state) =>
      withRoom(state, {
        ...{ ...drawn, incident },
        entries: entries.filter(({ ref }) => ref === undefined),
        amendments: entries.filter(({ ref }) => ref !== undefined),
      }),
    )
  }

  const device = memoryDevice()
  const kept: string[] = []
  device.bytes.keepSeen = (id) => Promise.resolve(void kept.push(id))
  const { bringAll } = createPictures(store, Promise.resolve(device))
  let late: Promise<void> | undefined
  vi.stubGlobal('fetch', () => {
    if (!late) {
      arrive(1)
      late = bringAll()
    }
    return Promise.resolve(new Response('picture'))
  })
  arrive(0)
  await bringAll()
  await late
  expect(kept).toEqual(pictures.map(({ id }) => id))
})

/** What an expert's device fetches ahead of a room with one photo, having chosen this of the data saver and its browser. */
async function fetchedAhead(chosen: string | null, browserSaves: boolean): Promise<string[]> {
  const fetched: string[] = []
  vi.stubGlobal('localStorage', { getItem: () => chosen })
  vi.stubGlobal('navigator', { connection: { saveData: browserSaves } })
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url.split('/').slice(-2).join('/'))
    return Promise.resolve(new Response('jpeg'))
  })
  const room = roomInProgress()
  const { seq } = room.does(tina, 'message.post', { attachments: [PHOTO] })
  room.does(SYSTEM, 'attachment.arrive', { seq, part: 'preview', bytes: 9_000 })
  const me = { ...ed, title: '', email: '', locale: null, theme: null }
  const lists = { me, areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  const amendments = room.entries.filter((entry) => entry.ref !== undefined)
  const store = createStore<LiveState>(() =>
    withView(
      { ...stateFrom({ now: new Date(room.now).toISOString(), lists }), connection: 'online' },
      {
        access: 'room',
        incident: room.incident,
        entries: [...room.entries],
        amendments,
        marks: {},
        people: [],
        online: [],
      },
    ),
  )
  await createPictures(store, Promise.resolve(memoryDevice())).bringAll()
  return fetched
}

it('small pictures are fetched ahead, but not on a device that spares data: by its person’s choice, else as the browser says', async () => {
  const preview = [`${PHOTO.id}/preview`]
  expect(await fetchedAhead(null, false)).toEqual(preview)
  expect(await fetchedAhead(null, true)).toEqual([])
  expect(await fetchedAhead('on', false)).toEqual([])
  expect(await fetchedAhead('off', true)).toEqual(preview)
})
