import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ed } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import type { Ack, Lists } from '../../../lib/wire'
import { stateFrom } from '../reduce-lists'
import { createDrafts } from '../drafts/drafts'
import { createSender } from '../sender'
import type { LiveState, Room } from '../state'
import { createAttaching } from '../uploads/attach'
import type { Device } from './device'
import { keepSnapshot } from './keep-snapshot'
import { openDevice } from './open-device'
import { restore, seedFrom } from './restore'
import { wipeDevice } from './wipe'

vi.stubGlobal('document', { visibilityState: 'visible', addEventListener() {} })
for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear() {} })

const NOW = '2026-05-04T10:00:00.000Z'
const me = { ...ed, title: '', email: 'ed@example.org', locale: null, theme: null }
const lists: Lists = {
  ...{ me, areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] },
}
const never = () => new Promise<Ack>(() => undefined)

beforeEach(wipeDevice)

function held(): Room {
  const { incident, entries } = roomInProgress()
  const mine = { delivered: incident.seq, read: incident.seq }
  const own = { loaded: true, marks: {}, mine, unread: 0, access: 'room' as const }
  return { ...own, incident, entries: [...entries], amendments: [] }
}

/** A tab as it starts: from the lists of a page, or without any from what the device kept. */
async function tab(seed = { now: NOW, lists }, emit: (id: string) => Promise<Ack> = never) {
  const store = createStore<LiveState>(() => stateFrom(seed))
  const device = await openDevice(me.id)
  const sender = createSender(store, Promise.resolve(device), ({ command }) => emit(command.id))
  store.setState(await restore(device, true))
  keepSnapshot(store, device)
  return { store, device, sender }
}

function message(id: string, incidentId: string) {
  return { command: { id, incidentId, name: 'message.post' as const, input: { text: id } }, writtenAt: 0 }
}

it('T32 a tab killed with something unsent starts again with all of it, in order, and sends each once', async () => {
  const room = held()
  const first = await tab()
  for (const id of ['c1', 'c2', 'c3']) void first.sender.take({ ...message(id, room.incident.id), state: 'waiting' })
  await vi.waitFor(() => expect(first.store.getState().outbox.every(({ state }) => state === 'waiting')).toBe(true))

  const sent: string[] = []
  const again = await tab({ now: NOW, lists }, (id) => {
    sent.push(id)
    return Promise.resolve({ ok: true, seq: sent.length, at: NOW, number: 7 })
  })
  expect(again.store.getState().outbox.map(({ command }) => command.id)).toEqual(['c1', 'c2', 'c3'])
  again.store.setState({ connection: 'online' })
  await vi.waitFor(() => {
    again.sender.pump()
    expect(again.store.getState().outbox).toEqual([])
  })
  expect(sent).toEqual(['c1', 'c2', 'c3'])
  await vi.waitFor(async () => expect(await again.device.outbox.all()).toEqual([]))
})

/** The room as it is once the server has stored a message of mine by this command. */
function withMine(room: Room, commandId: string): Room {
  const entry = { ...room.entries.at(-1)!, seq: room.incident.seq + 1, by: me.id, commandId }
  return { ...room, entries: [...room.entries, entry], incident: { ...room.incident, seq: entry.seq } }
}

it('T32 what was answered is on the device all the time: it leaves the outbox when its room has it', async () => {
  const room = held()
  const { store, device, sender } = await tab()
  await vi.waitFor(() => expect(device.tabs.sends()).toBe(true))
  store.setState({ rooms: { [room.incident.id]: room } })
  void sender.take({ ...message('c1', room.incident.id), state: 'waiting' })
  await vi.waitFor(async () => expect(await device.outbox.all()).toHaveLength(1))
  store.setState({ rooms: { [room.incident.id]: withMine(room, 'c1') }, outbox: [] })
  await vi.waitFor(async () => expect(await device.outbox.all()).toEqual([]))
  const kept = await device.snapshot.read()
  expect(kept?.rooms[0]?.entries.at(-1)?.commandId).toBe('c1')
})

it('what was answered leaves a device without room for rooms', async () => {
  const { store, device, sender } = await tab()
  await vi.waitFor(() => expect(device.tabs.sends()).toBe(true))
  void sender.take({ ...message('c1', 'i'), state: 'waiting' })
  await vi.waitFor(async () => expect(await device.outbox.all()).toHaveLength(1))
  vi.spyOn(device.snapshot, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  store.setState({ outbox: [] })
  await vi.waitFor(async () => expect(await device.outbox.all()).toEqual([]))
})

it('a tab in the back that knows of an answer first leaves it to the one in front to say so on the disk', async () => {
  const [back, front] = [await tab(), await tab()]
  await vi.waitFor(() => expect(front.device.tabs.sends()).toBe(true))
  void back.sender.take({ ...message('c1', 'i'), state: 'waiting' })
  await vi.waitFor(() => expect(front.store.getState().outbox).toHaveLength(1))
  back.store.setState({ outbox: [] })
  await new Promise((done) => setTimeout(done, 100))
  expect([front.store.getState().outbox.length, (await front.device.outbox.all()).length]).toEqual([1, 1])
  back.sender.discard('c1')
  await vi.waitFor(async () =>
    expect([front.store.getState().outbox, await front.device.outbox.all()]).toEqual([[], []]),
  )
})

it('what came while another tab had the turn is written once that one is gone', async () => {
  const room = held()
  const [front, back] = [await tab(), await tab()]
  const turn = vi.spyOn(back.device.tabs, 'sends').mockReturnValue(false)
  const begins: (() => void)[] = []
  vi.spyOn(back.device.tabs, 'onSends').mockImplementation((begin) => void begins.push(begin))
  keepSnapshot(back.store, back.device)
  back.store.setState({ rooms: { [room.incident.id]: room } })
  await new Promise((done) => setTimeout(done, 400))
  expect(await front.device.snapshot.read()).toBeUndefined()
  turn.mockReturnValue(true)
  begins.forEach((begin) => begin())
  await vi.waitFor(async () => expect((await front.device.snapshot.read())?.rooms).toHaveLength(1))
})

it('a tab that was left behind, and takes the turn without a network, takes nothing of the newer from the disk', async () => {
  const [room, other] = [held(), held()]
  const [front, back] = [await tab(), await tab()]
  const begins: (() => void)[] = []
  const turn = vi.spyOn(back.device.tabs, 'sends').mockReturnValue(false)
  vi.spyOn(back.device.tabs, 'onSends').mockImplementation((begin) => void begins.push(begin))
  keepSnapshot(back.store, back.device)
  back.store.setState({ rooms: { [room.incident.id]: room } })
  const newer = withMine(room, 'c1')
  vi.spyOn(front.device.tabs, 'sends').mockReturnValue(true)
  const raised = { ...other, incident: { ...other.incident, id: 'raised' } }
  front.store.setState({ rooms: { [room.incident.id]: newer, raised }, connection: 'online' })
  await vi.waitFor(async () => expect((await front.device.snapshot.read())?.rooms).toHaveLength(2))
  back.store.setState({ connection: 'offline' })
  turn.mockReturnValue(true)
  await new Promise((done) => setTimeout(done, 300))
  begins.forEach((begin) => begin())
  back.store.setState({ completeAt: 1 })
  await vi.waitFor(async () => expect((await front.device.snapshot.read())?.about.completeAt).toBe(1))
  const kept = await front.device.snapshot.read()
  expect(kept?.rooms.map(({ incident }) => incident.seq)).toEqual([newer.incident.seq, raised.incident.seq])
})

it('what is drawn as kept is on the disk, and nothing is sent before it is', async () => {
  const { store, sender, device } = await tab({ now: NOW, lists }, (id) => {
    expect(store.getState().outbox.find(({ command }) => command.id === id)?.state).toBe('sending')
    return never()
  })
  store.setState({ connection: 'online' })
  void sender.take({ ...message('c1', 'i'), state: 'waiting' })
  expect(store.getState().outbox[0]?.state).toBe('keeping')
  await vi.waitFor(() => expect(store.getState().outbox[0]?.state).toBe('sending'))
  expect(await device.outbox.all()).toHaveLength(1)
})

it('a refused message is there with its reason after a restart', async () => {
  const refusal = { ok: false, code: 'not-allowed', sentence: 'No.' } as unknown as Ack
  const first = await tab({ now: NOW, lists }, () => Promise.resolve(refusal))
  first.store.setState({ connection: 'online' })
  await first.sender.take({ ...message('c1', 'i'), state: 'waiting' })
  await vi.waitFor(async () => expect((await first.device.outbox.all())[0]?.state).toBe('refused'))
  expect((await tab()).store.getState().outbox).toMatchObject([{ state: 'refused', refusal: { code: 'not-allowed' } }])
})

it('a change that nobody waits for after a restart is kept with the reason when it is refused', async () => {
  const { outbox } = await openDevice(me.id) // The tab that gave it is gone: it would still wait for the answer.
  const reopen = { id: 'c1', incidentId: 'i', name: 'incident.reopen' as const, input: { stateSeq: 4 } }
  await outbox.put({ command: reopen, writtenAt: 0, state: 'waiting' })

  const refusal = { ok: false, code: 'stale', sentence: 'It changed meanwhile.' } as unknown as Ack
  const again = await tab({ now: NOW, lists }, () => Promise.resolve(refusal))
  again.store.setState({ connection: 'online' })
  await vi.waitFor(() => {
    again.sender.pump()
    expect(again.store.getState().outbox).toMatchObject([{ state: 'refused', refusal: { code: 'stale' } }])
  })
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
  await vi.waitFor(async () => expect((await device.outbox.all())[0]?.state).toBe('refused'))
  const put = vi.spyOn(device.outbox, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  sender.discard('c1')
  await sender.take(hold('c2'))
  expect([put.mock.calls.length, store.getState().outbox, store.getState().unkept]).toEqual([1, [], true])
  await vi.waitFor(async () => expect(await device.outbox.all()).toEqual([]))
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
  await vi.waitFor(async () => expect(await device.outbox.all()).toHaveLength(1))
  const [item] = store.getState().outbox
  attaching.setAside(id)
  sender.discard(id)
  await vi.waitFor(async () => expect([...(await device.uploads.all()), ...(await device.outbox.all())]).toEqual([]))
  expect((await tab()).store.getState()).toMatchObject({ outbox: [], uploads: [] })

  if (item) void sender.take(item) // Undone in time.
  await vi.waitFor(async () => expect(await device.outbox.all()).toHaveLength(1))
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
  await vi.waitFor(async () => expect(await other.device.uploads.all()).toEqual([]))
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
  await vi.waitFor(async () => expect(await device.drafts.all()).toEqual(store.getState().drafts))
})

it('an incident raised before a restart stands in the list by its first command', async () => {
  const first = await tab()
  const input = { areaId: 'a', creatorId: me.id, title: '', description: 'Belt slips' }
  void first.sender.take({
    command: { id: 'c1', incidentId: 'new', name: 'incident.open', input },
    writtenAt: 0,
    state: 'waiting',
  })
  await vi.waitFor(() => expect(first.store.getState().outbox[0]?.state).toBe('waiting'))
  const { rooms } = (await tab()).store.getState()
  expect(rooms.new).toMatchObject({ loaded: true, incident: { seq: 0 } })
})

it('DT-03 rooms stand whole on a device that starts without a network', async () => {
  const room = held()
  const first = await tab()
  first.store.setState({ rooms: { [room.incident.id]: room }, completeAt: Date.parse(NOW) })
  await vi.waitFor(async () => expect((await first.device.snapshot.read())?.rooms).toHaveLength(1), 3_000)
  const kept = await first.device.snapshot.read()
  expect(kept).toBeDefined()
  const again = await tab(seedFrom(kept!))
  expect(again.store.getState().rooms).toEqual({ [room.incident.id]: room })
  expect(again.store.getState().completeAt).toBe(Date.parse(NOW))
})

it('of a long room its newest 200 entries are kept', async () => {
  const room = held()
  const entries = Array.from({ length: 260 }, (_, index) => ({ ...room.entries[0]!, seq: index + 1 }))
  const { store, device } = await tab()
  store.setState({ rooms: { [room.incident.id]: { ...room, entries, incident: { ...room.incident, seq: 260 } } } })
  await vi.waitFor(async () => {
    const kept = (await device.snapshot.read())?.rooms[0]?.entries
    expect([kept?.[0]?.seq, kept?.at(-1)?.seq]).toEqual([61, 260])
  }, 3_000)
})

it('rooms leave the device when the session ended elsewhere; what is unsent stays for the person', async () => {
  const { store, device, sender } = await tab()
  const room = held()
  store.setState({ rooms: { [room.incident.id]: room } })
  await vi.waitFor(async () => expect(await device.snapshot.read()).toBeDefined(), 3_000)
  void sender.take({ ...message('c1', 'i'), state: 'waiting' })
  store.setState({ connection: 'signed-out' })
  await vi.waitFor(async () => expect(await device.snapshot.read()).toBeUndefined())
  expect(await device.outbox.all()).toHaveLength(1)
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
  await vi.waitFor(() => expect(front.device.tabs.sends()).toBe(true))
  expect(back.device.tabs.sends()).toBe(false)
  const done = back.sender.take({ ...message('c1', 'i'), state: 'waiting' })
  expect(await done).toMatchObject({ ok: true })
  await vi.waitFor(() => expect([back, front].map(({ store }) => store.getState().outbox)).toEqual([[], []]))
  expect(sent).toEqual(['c1'])
})
