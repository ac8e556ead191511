import { beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Ack } from '../../../lib/wire'
import { createDrafts } from '../drafts/drafts'
import { stateFrom } from '../reduce-lists'
import type { LiveState } from '../state'
import { NOW, held, lists, me, message, never, tab } from '../testing/tab'
import { createAttaching } from '../uploads/attach'
import type { Device } from './device'
import { openDevice } from './open-device'
import { restore } from './restore'
import { wipeDevice } from './wipe'

beforeEach(wipeDevice)

/** What is unsent of a tab whose sender has been told once more to go on. */
function pumped({ sender, store }: Awaited<ReturnType<typeof tab>>) {
  sender.pump()
  return store.getState().outbox
}

it('T32 a tab killed with something unsent starts again with all of it, in order, and sends each once', async () => {
  const room = held()
  const first = await tab()
  for (const id of ['c1', 'c2', 'c3']) void first.sender.take({ ...message(id, room.incident.id), state: 'waiting' })
  await expect.poll(() => first.store.getState().outbox.every(({ state }) => state === 'waiting')).toBe(true)

  const sent: string[] = []
  const again = await tab({ now: NOW, lists }, (id) => {
    sent.push(id)
    return Promise.resolve({ ok: true, seq: sent.length, at: NOW, number: 7 })
  })
  expect(again.store.getState().outbox.map(({ command }) => command.id)).toEqual(['c1', 'c2', 'c3'])
  again.store.setState({ connection: 'online' })
  await expect.poll(() => pumped(again)).toEqual([])
  expect(sent).toEqual(['c1', 'c2', 'c3'])
  await expect.poll(() => again.device.outbox.all()).toEqual([])
})

it('what is drawn as kept is on the disk, and nothing is sent before it is', async () => {
  const { store, sender, device } = await tab({ now: NOW, lists }, (id) => {
    expect(store.getState().outbox.find(({ command }) => command.id === id)?.state).toBe('sending')
    return never()
  })
  store.setState({ connection: 'online' })
  void sender.take({ ...message('c1', 'i'), state: 'waiting' })
  expect(store.getState().outbox[0]?.state).toBe('keeping')
  await expect.poll(() => store.getState().outbox[0]?.state).toBe('sending')
  expect(await device.outbox.all()).toHaveLength(1)
})

it('a refused message is there with its reason after a restart', async () => {
  const refusal = { ok: false, code: 'not-allowed', sentence: 'No.' } as unknown as Ack
  const first = await tab({ now: NOW, lists }, () => Promise.resolve(refusal))
  first.store.setState({ connection: 'online' })
  await first.sender.take({ ...message('c1', 'i'), state: 'waiting' })
  await expect.poll(async () => (await first.device.outbox.all())[0]?.state).toBe('refused')
  expect((await tab()).store.getState().outbox).toMatchObject([{ state: 'refused', refusal: { code: 'not-allowed' } }])
})

it('a change that nobody waits for after a restart is kept with the reason when it is refused', async () => {
  const { outbox } = await openDevice(me.id) // The tab that gave it is gone: it would still wait for the answer.
  const reopen = { id: 'c1', incidentId: 'i', name: 'incident.reopen' as const, input: { stateSeq: 4 } }
  await outbox.put({ command: reopen, writtenAt: 0, state: 'waiting' })

  const refusal = { ok: false, code: 'stale', sentence: 'It changed meanwhile.' } as unknown as Ack
  const again = await tab({ now: NOW, lists }, () => Promise.resolve(refusal))
  again.store.setState({ connection: 'online' })
  await expect.poll(() => pumped(again)).toMatchObject([{ state: 'refused', refusal: { code: 'stale' } }])
})

it('a note that was refused, and went in the end from a device without room, is not there again after a restart', async () => {
  const answers: Ack[] = [
    { ok: false, code: 'stale', sentence: 'It changed meanwhile.' } as unknown as Ack,
    { ok: true, seq: 9, at: NOW, number: 7 },
  ]
  const { store, device, sender } = await tab({ now: NOW, lists }, () => Promise.resolve(answers.shift()!))
  const hold = (id: string) => ({
    command: { id, incidentId: 'i', name: 'incident.hold' as const, input: { note: 'The seal comes on Thursday' } },
    ...{ writtenAt: 0, state: 'waiting' as const },
  })
  store.setState({ connection: 'online' })
  await sender.take(hold('c1'))
  await expect.poll(async () => (await device.outbox.all())[0]?.state).toBe('refused')
  const put = vi.spyOn(device.outbox, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  sender.discard('c1')
  await sender.take(hold('c2'))
  expect([put.mock.calls.length, store.getState().outbox, store.getState().unkept]).toEqual([1, [], true])
  await expect.poll(() => device.outbox.all()).toEqual([])
  expect((await tab()).store.getState().outbox).toEqual([])
})

it('a photo whose message was deleted does not come back without it when the app ends before the undo is over', async () => {
  const { store, device, sender } = await tab()
  const attaching = createAttaching({
    ...{ store, device: Promise.resolve(device) },
    send: (id) => ({ id, done: sender.take({ ...message(id, 'i'), state: 'waiting' }) }),
  })
  const whole = new Blob(['whole'])
  await attaching.attach('i', { kind: 'photo', name: 'pump.jpg', type: 'image/jpeg', width: 4, height: 3, whole })
  const { id } = attaching.post('i', 'The strainer')
  await expect.poll(() => device.outbox.all()).toHaveLength(1)
  const [item] = store.getState().outbox
  attaching.setAside(id)
  sender.discard(id)
  await expect.poll(async () => [...(await device.uploads.all()), ...(await device.outbox.all())]).toEqual([])
  expect((await tab()).store.getState()).toMatchObject({ outbox: [], uploads: [] })

  if (item) void sender.take(item) // Undone in time.
  await expect.poll(() => device.outbox.all()).toHaveLength(1)
  const { uploads } = (await tab()).store.getState()
  expect(uploads).toMatchObject([{ posted: { commandId: id }, state: 'waiting' }])
  expect(await device.bytes.read(uploads[0]?.attachment.id ?? '', 'whole')).toBeDefined()
})

it('a photo taken off while it was still being kept is in no other tab', async () => {
  const [tablet, other] = [await tab(), await tab()]
  const attaching = createAttaching({
    ...{ store: tablet.store, device: Promise.resolve(tablet.device) },
    send: (id) => ({ id, done: never() }),
  })
  const told = vi.spyOn(tablet.device.tabs, 'tell')
  const whole = new Blob(['whole'])
  const attached = attaching.attach('i', {
    kind: 'photo',
    name: 'a.jpg',
    type: 'image/jpeg',
    width: 4,
    height: 3,
    whole,
  })
  attaching.detach(tablet.store.getState().uploads[0]?.attachment.id ?? '')
  await attached
  await expect.poll(() => other.device.uploads.all()).toEqual([])
  expect(told.mock.calls.map(([news]) => news.kind)).toEqual(['uploaded'])
})

it('what was typed before the device was read goes with what it had, and both are kept', async () => {
  const { device } = await tab()
  await device.drafts.put('i', 'Since noon')
  const store = createStore<LiveState>(() => stateFrom({ now: NOW, lists }))
  let opened: (device: Device) => void = () => undefined
  const opening = new Promise<Device>((done) => (opened = done))
  const drafts = createDrafts({ store, device: opening, server: undefined })
  drafts.write('i', 'It hums')
  drafts.write('j', 'Cold')
  store.setState(await restore(device, false))
  opened(device)
  expect(store.getState().drafts).toEqual({ i: 'Since noon\n\nIt hums', j: 'Cold' })
  await expect.poll(() => device.drafts.all()).toEqual(store.getState().drafts)
})

it('an incident raised before a restart stands in the list by its first command', async () => {
  const first = await tab()
  const input = { areaId: 'a', creatorId: me.id, title: '', description: 'Belt slips' }
  void first.sender.take({
    command: { id: 'c1', incidentId: 'new', name: 'incident.open', input },
    writtenAt: 0,
    state: 'waiting',
  })
  await expect.poll(() => first.store.getState().outbox[0]?.state).toBe('waiting')
  const { rooms } = (await tab()).store.getState()
  expect(rooms.new).toMatchObject({ loaded: true, incident: { seq: 0 } })
})

it('two tabs draw the same, and one of them sends', async () => {
  const sent: string[] = []
  const emit = (id: string) => {
    sent.push(id)
    return Promise.resolve({ ok: true, seq: 1, at: NOW, number: 7 } as const)
  }
  const back = await tab({ now: NOW, lists }, emit)
  const front = await tab({ now: NOW, lists }, emit)
  for (const { store } of [back, front]) store.setState({ connection: 'online' })
  await expect.poll(() => front.device.tabs.sends()).toBe(true)
  expect(back.device.tabs.sends()).toBe(false)
  const done = back.sender.take({ ...message('c1', 'i'), state: 'waiting' })
  expect(await done).toMatchObject({ ok: true })
  await expect.poll(() => [back, front].map(({ store }) => store.getState().outbox)).toEqual([[], []])
  expect(sent).toEqual(['c1'])
})
