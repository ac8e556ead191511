import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ed, tina } from '../../../lib/testing/people'
import type { Account } from '../../../lib/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import { PHOTO } from '../../../lib/testing/usual-inputs'
import { memoryDevice } from '../device/memory-device'
import { stateFrom } from '../reduce-lists'
import type { LiveState } from '../state'
import { answerAsked } from './answer-asked'

/** A room with a photo of Tina's whose full size Ed asked for, and a device of this person that has these parts of it. */
async function asked(person: Account, parts: Record<string, Blob>) {
  const room = roomInProgress()
  const { seq, commandId } = room.does(tina, 'message.post', { attachments: [PHOTO] })
  room.does(ed, 'attachment.ask', { seq, attachmentId: PHOTO.id })
  const device = memoryDevice()
  const upload = { attachment: PHOTO, draft: '', parts: [], state: 'waiting' as const }
  await device.uploads.put(upload, parts)
  await device.uploads.remove(PHOTO.id, false)
  const me = { ...person, title: '', email: 'a@example.org', locale: null, theme: null }
  const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  const store = createStore<LiveState>(() => stateFrom({ now: '2026-05-04T10:00:00.000Z', lists: { ...none, me } }))
  answerAsked(store, device)
  const { incident, entries } = room
  const about = { access: 'room' as const, loaded: true, marks: {}, mine: { read: 0, delivered: 0 }, unread: 0 }
  const amendments = entries.filter(({ ref }) => ref !== undefined)
  const held = { ...about, incident, entries: [...entries], amendments }
  const arrive = () => store.setState({ rooms: { [incident.id]: { ...held } } })
  arrive()
  return { store, device, arrive, posted: { incidentId: incident.id, commandId } }
}

const pause = () => new Promise((done) => setTimeout(done, 20))

it('the full size that somebody asked for goes from the device that made it, once', async () => {
  const { store, device, arrive, posted } = await asked(tina, { original: new Blob(['as the camera made it']) })
  const going = { posted, parts: [{ part: 'original', bytes: 21, sent: 0 }], state: 'waiting' }
  await expect.poll(() => store.getState().uploads).toMatchObject([{ attachment: { id: PHOTO.id }, ...going }])
  expect(await device.uploads.all()).toMatchObject([going])
  store.setState({ uploads: [] }) // It has gone.
  arrive()
  await pause()
  expect(store.getState().uploads).toEqual([])
})

it('it does not go where the device has it no more, nor from anybody else’s', async () => {
  const gone = await asked(tina, { whole: new Blob(['smaller']) })
  const others = await asked(ed, { original: new Blob(['as the camera made it']) })
  await pause()
  for (const { store } of [gone, others]) expect(store.getState().uploads).toEqual([])
})
