import { beforeEach, expect, it, vi } from 'vitest'
import type { Room } from '../state'
import { NOW, held, me, message, tab } from '../testing/tab'
import { keepSnapshot } from './keep-snapshot'
import { seedFrom } from './restore'
import { wipeDevice } from './wipe'

beforeEach(wipeDevice)

/** The room as it is once the server has stored a message of mine by this command. */
function withMine(room: Room, commandId: string): Room {
  const entry = { ...room.entries.at(-1)!, seq: room.incident.seq + 1, by: me.id, commandId }
  return { ...room, entries: [...room.entries, entry], incident: { ...room.incident, seq: entry.seq } }
}

it('T32 what was answered is on the device all the time: it leaves the outbox when its room has it', async () => {
  const room = held()
  const { store, device, sender } = await tab()
  await expect.poll(() => device.tabs.sends()).toBe(true)
  store.setState({ rooms: { [room.incident.id]: room } })
  void sender.take({ ...message('c1', room.incident.id), state: 'waiting' })
  await expect.poll(() => device.outbox.all()).toHaveLength(1)
  store.setState({ rooms: { [room.incident.id]: withMine(room, 'c1') }, outbox: [] })
  await expect.poll(() => device.outbox.all()).toEqual([])
  const kept = await device.snapshot.read()
  expect(kept?.rooms[0]?.entries.at(-1)?.commandId).toBe('c1')
})

it('what was answered leaves a device without room for rooms', async () => {
  const { store, device, sender } = await tab()
  await expect.poll(() => device.tabs.sends()).toBe(true)
  void sender.take({ ...message('c1', 'i'), state: 'waiting' })
  await expect.poll(() => device.outbox.all()).toHaveLength(1)
  vi.spyOn(device.snapshot, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  store.setState({ outbox: [] })
  await expect.poll(() => device.outbox.all()).toEqual([])
})

it('a tab in the back that knows of an answer first leaves it to the one in front to say so on the disk', async () => {
  const [back, front] = [await tab(), await tab()]
  await expect.poll(() => front.device.tabs.sends()).toBe(true)
  void back.sender.take({ ...message('c1', 'i'), state: 'waiting' })
  await expect.poll(() => front.store.getState().outbox).toHaveLength(1)
  back.store.setState({ outbox: [] })
  await new Promise((done) => setTimeout(done, 100))
  expect([front.store.getState().outbox.length, (await front.device.outbox.all()).length]).toEqual([1, 1])
  back.sender.discard('c1')
  await expect.poll(async () => [front.store.getState().outbox, await front.device.outbox.all()]).toEqual([[], []])
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
  await expect.poll(async () => (await front.device.snapshot.read())?.rooms).toHaveLength(1)
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
  await expect.poll(async () => (await front.device.snapshot.read())?.rooms).toHaveLength(2)
  back.store.setState({ connection: 'offline' })
  turn.mockReturnValue(true)
  await new Promise((done) => setTimeout(done, 300))
  begins.forEach((begin) => begin())
  back.store.setState({ completeAt: 1 })
  await expect.poll(async () => (await front.device.snapshot.read())?.about.completeAt).toBe(1)
  const kept = await front.device.snapshot.read()
  expect(kept?.rooms.map(({ incident }) => incident.seq)).toEqual([newer.incident.seq, raised.incident.seq])
})

it('DT-03 rooms stand whole on a device that starts without a network', async () => {
  const room = held()
  const first = await tab()
  first.store.setState({ rooms: { [room.incident.id]: room }, completeAt: Date.parse(NOW) })
  await expect.poll(async () => (await first.device.snapshot.read())?.rooms).toHaveLength(1)
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
  const keptEnds = async () => {
    const kept = (await device.snapshot.read())?.rooms[0]?.entries
    return [kept?.[0]?.seq, kept?.at(-1)?.seq]
  }
  await expect.poll(keptEnds).toEqual([61, 260])
})

it('rooms leave the device when the session ended elsewhere; what is unsent stays for the person', async () => {
  const { store, device, sender } = await tab()
  const room = held()
  store.setState({ rooms: { [room.incident.id]: room } })
  await expect.poll(() => device.snapshot.read()).toBeDefined()
  void sender.take({ ...message('c1', 'i'), state: 'waiting' })
  store.setState({ connection: 'signed-out' })
  await expect.poll(() => device.snapshot.read()).toBeUndefined()
  expect(await device.outbox.all()).toHaveLength(1)
})
