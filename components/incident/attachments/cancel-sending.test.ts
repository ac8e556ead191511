import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Ack } from '../../../lib/wire'
import { refuse } from '../../../lib/refusals'
import { tina } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import { messageFrom, type Message } from '../../../lib/incident/messages'
import type { LiveSocket } from '../../live/connect'
import { createLive } from '../../live/create-live'
import { cancelSending } from './cancel-sending'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
const me = { ...tina, title: '', email: 'tina@example.org', locale: null, theme: null }

/** A tablet in a room, with a message and a photo of hers that she posted there. `post` is what makes it the server's. */
async function tablet(text = 'The strainer is torn') {
  const room = roomInProgress()
  const { id } = room.incident
  const socket = Object.assign(new EventEmitter(), { connected: false })
  const live = createLive(
    { now: new Date(room.now).toISOString(), lists: { ...none, me } },
    { socket: socket as unknown as LiveSocket },
  )
  const { store, client } = live
  const hold = () => {
    const mine = { delivered: room.incident.seq, read: room.incident.seq }
    const own = { loaded: true, marks: {}, mine, unread: 0, access: 'room' as const, amendments: [] }
    store.setState({ rooms: { [id]: { ...own, incident: room.incident, entries: [...room.entries] } } })
  }
  hold()
  const about = { name: 'pump.jpg', type: 'image/jpeg', width: 4, height: 3 }
  await client.attach(id, { kind: 'photo', ...about, whole: new Blob(['whole']) })
  const posted = client.post(id, text)
  await vi.advanceTimersByTimeAsync(10)
  const [{ attachment } = { attachment: undefined }] = store.getState().uploads
  const message = { id: posted.id, text, attachments: [attachment] } as unknown as Message

  function post(): Message {
    const entry = room.does(tina, 'message.post', { text })
    const own = { ...entry, commandId: posted.id }
    hold()
    const held = store.getState().rooms[id]!
    const entries = [...held.entries.filter(({ seq }) => seq !== entry.seq), own]
    store.setState({ rooms: { [id]: { ...held, entries } }, outbox: [] })
    return messageFrom(own, [])
  }
  const ok: Ack = { ok: true, seq: 9, at: '', number: 1 }
  const remove = vi.fn<(seq: number) => Promise<Ack>>(() => Promise.resolve(ok))
  const draft = () => store.getState().drafts[id] ?? ''
  return { live, store, client, id, message, post, remove, draft }
}

it('what is not sent yet stays here however the network comes and goes, and its words are back in the box', async () => {
  const { live, store, client, id, message, remove, draft } = await tablet()
  client.draft(id, 'It smells')
  cancelSending(live, id, message, remove)
  expect(store.getState().outbox).toEqual([])
  expect(draft()).toBe('The strainer is torn\nIt smells')
  store.setState({ connection: 'online' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(store.getState()).toMatchObject({ outbox: [], uploads: [] })
  expect(remove).not.toHaveBeenCalled()
  expect(draft()).toBe('The strainer is torn\nIt smells')
})

it('undone in time, all of it goes as if nothing had been', async () => {
  const { live, store, id, message, remove, draft } = await tablet()
  const undo = cancelSending(live, id, message, remove)
  await vi.advanceTimersByTimeAsync(5_000)
  undo()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(store.getState().outbox).toMatchObject([{ command: { id: message.id }, state: 'waiting' }])
  expect(store.getState().uploads).toMatchObject([{ posted: { commandId: message.id }, state: 'waiting' }])
  expect([draft(), remove.mock.calls]).toEqual(['', []])
})

it('what was written on meanwhile is not taken away by the undo', async () => {
  const { live, client, id, message, remove, draft } = await tablet()
  const undo = cancelSending(live, id, message, remove)
  client.draft(id, `${draft()}, badly`)
  undo()
  expect(draft()).toBe('The strainer is torn, badly')
})

it('what the server has is deleted there, and only then given up here', async () => {
  const { live, store, id, message, post, remove, draft } = await tablet()
  const { seq } = post()
  cancelSending(live, id, message, remove)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(remove.mock.calls).toEqual([[seq]])
  expect([draft(), store.getState().uploads]).toEqual(['The strainer is torn', []])
})

it('a photo that the room still waits for, since the message may not be deleted, goes on', async () => {
  const { live, store, id, message, post, remove } = await tablet()
  post()
  remove.mockResolvedValue(refuse('closed-room'))
  cancelSending(live, id, message, remove)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(store.getState().uploads).toMatchObject([{ state: 'waiting' }])
})

it('a message that had left without an answer is deleted when it comes, so that nobody waits for its photo', async () => {
  const { live, id, message, post, remove } = await tablet()
  cancelSending(live, id, message, remove)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(remove).not.toHaveBeenCalled()
  const { seq } = post()
  expect(remove.mock.calls).toEqual([[seq]])
})

it('without words the box stays as it is', async () => {
  const { live, client, id, message, remove, draft } = await tablet('')
  client.draft(id, 'It smells')
  cancelSending(live, id, message, remove)()
  expect(draft()).toBe('It smells')
})
