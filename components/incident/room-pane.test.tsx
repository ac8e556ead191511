import { act, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { refuse } from '../../lib/refusals'
import { ada, ed, eva, sam, tina, tom } from '../../lib/testing/people'
import { closedRoom, fullRoom, roomInProgress, waitingRoom } from '../../lib/testing/rooms'
import { madeUpload } from '../live/testing/uploads'
import { showRoom } from './testing/show-room'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

test('somebody of another area reads that there is nothing here, and the way back', () => {
  const { getByRole, queryByText } = showRoom(roomInProgress(), sam)
  expect(getByRole('heading', { name: 'There is nothing here for you' })).toBeDefined()
  expect(getByRole('link').getAttribute('href')).toBe('/desk')
  expect(queryByText('4821')).toBeNull()
})

test('an expert who is not in the room reads who has it, and cannot write', () => {
  const { getByRole, queryByRole } = showRoom(roomInProgress(), eva)
  expect(getByRole('heading', { name: 'Ed is on it' })).toBeDefined()
  expect(queryByRole('textbox')).toBeNull()
  expect(queryByRole('button', { name: 'Close as admin' })).toBeNull()
})

test('an expert who is not in the room asks to join, once', async () => {
  const { person, getByRole, findByText, queryByRole, sent } = showRoom(roomInProgress(), eva)
  await person.click(getByRole('button', { name: 'Ask to join' }))
  expect(sent).toEqual([{ name: 'participant.ask', input: {} }])
  expect(await findByText('Asked. Ed sees it in the room.')).toBeDefined()
  expect(queryByRole('button', { name: 'Ask to join' })).toBeNull()
})

test('the owner reads who asks to join, and adds them in one tap or later', async () => {
  const room = roomInProgress()
  room.does(eva, 'participant.ask')
  const own = showRoom(room, ed)
  await own.person.click(own.getByRole('button', { name: 'Not now' }))
  expect(own.queryByRole('list', { name: 'Asking to join' })).toBeNull()
  own.unmount()
  const { person, getByRole, queryByRole, sent } = showRoom(room, ed)
  const asking = within(getByRole('list', { name: 'Asking to join' }))
  expect(asking.getByText('Eva')).toBeDefined()
  await person.click(asking.getByRole('button', { name: 'Add' }))
  expect(sent).toEqual([{ name: 'participant.add', input: { personId: eva.id } }])
  expect(queryByRole('list', { name: 'Asking to join' })).toBeNull()
})

test('a technician in the room has nothing to answer when somebody asks to join', () => {
  const room = roomInProgress()
  room.does(eva, 'participant.ask')
  const { queryByRole } = showRoom(room, tina)
  expect(queryByRole('list', { name: 'Asking to join' })).toBeNull()
})

test('an admin can act from outside, without reading', () => {
  const { getByRole, queryByRole } = showRoom(roomInProgress(), ada)
  for (const name of ['Hand over', 'Return to the waiting list', 'Close as admin']) {
    expect(getByRole('button', { name })).toBeDefined()
  }
  expect(queryByRole('list', { name: 'Conversation' })).toBeNull()
})

test('somebody removed while looking on reads by whom', () => {
  const room = fullRoom()
  const { store, getByRole, getByText } = showRoom(room, tom)
  const held = store.getState().rooms[room.incident.id]!
  store.setState({ rooms: { [room.incident.id]: { ...held, removedBy: ed.id } } })
  return Promise.resolve().then(() => {
    expect(getByRole('heading', { name: 'Ed removed you from this room' })).toBeDefined()
    expect(getByText(/Ed can add you again/)).toBeDefined()
  })
})

test('what a removed person could not send any more stays: words to copy, a photo to save', async () => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:kept', revokeObjectURL() {} }))
  const room = fullRoom()
  const { id: incidentId } = room.incident
  const { store, client, findByRole, person } = showRoom(room, tom)
  client.bytes = () => Promise.resolve(new Blob(['whole']))
  const held = store.getState().rooms[incidentId]!
  const refused = { writtenAt: 0, state: 'refused', refusal: refuse('not-seated') } as const
  const post = (id: string, text: string) => ({ id, incidentId, name: 'message.post' as const, input: { text } })
  store.setState({
    rooms: { [incidentId]: { ...held, removedBy: ed.id } },
    outbox: [
      { ...refused, command: post('c1', '') },
      { ...refused, command: { ...post('c2', ''), name: 'incident.close', input: { note: 'Gasket', stateSeq: 3 } } },
    ],
    uploads: [madeUpload('torn', 'photo', { posted: { incidentId, commandId: 'c1' } })],
  })
  const kept = within(await findByRole('region', { name: 'Not sent, kept on this device' }))
  expect(kept.getByText('Photo: torn.jpg')).toBeDefined()
  const link = await kept.findByRole('link', { name: 'Save to device' })
  expect([link.getAttribute('href'), link.getAttribute('download')]).toEqual(['blob:kept', 'torn.jpg'])
  expect(kept.getByText('Gasket')).toBeDefined()
  expect(kept.getAllByRole('button', { name: 'Copy' })).toHaveLength(1)
  await person.click(kept.getAllByRole('button', { name: 'Delete' })[0]!)
  expect(store.getState().outbox).toEqual([])
})

test('looking into a waiting incident shows what the desk offers instead of a message box', () => {
  const { getByRole, queryByRole } = showRoom(waitingRoom(), ed, { previewAction: <button>Accept it</button> })
  expect(getByRole('button', { name: 'Accept it' })).toBeDefined()
  expect(queryByRole('textbox')).toBeNull()
})

test('a closed room offers to re-open it, to those who can; others read whom to ask', () => {
  const room = closedRoom()
  const own = showRoom(room, tina)
  expect(own.queryByRole('textbox')).toBeNull()
  expect(own.getAllByRole('button', { name: 'Re-open' })).toHaveLength(2)
  own.unmount()
  const full = fullRoom()
  full.does(ed, 'incident.close')
  const other = showRoom(full, tom)
  expect(other.getByText('This incident is closed. Tina or Ed can re-open it.')).toBeDefined()
  expect(other.queryByRole('button', { name: 'Re-open' })).toBeNull()
})

test('whoever waits reads how many could take it and how long that usually takes, without a figure where none is known', () => {
  const room = waitingRoom()
  const { store, getByText, queryByText } = showRoom(room, tina)
  const usual = { minutes: 4, cases: 12 }
  const standing = { place: 2, available: 1, onDuty: 2, usual, at: Date.now() }
  act(() => store.setState({ standings: { [room.incident.id]: standing } }))
  expect(getByText('1 expert available, usually accepted in 4 min at this hour.')).toBeDefined()
  act(() => store.setState({ standings: { [room.incident.id]: { ...standing, usual: null } } }))
  expect(queryByText(/usually accepted/)).toBeNull()
  expect(getByText('1 expert available, usual time at this hour not known yet.')).toBeDefined()
})

test('in glove mode the room keeps the screen on, and lets go of it when one leaves', async () => {
  const release = vi.fn(() => Promise.resolve())
  const request = vi.fn(() => Promise.resolve({ release }))
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
  showRoom(roomInProgress(), tina).unmount()
  expect(request).not.toHaveBeenCalled()
  document.documentElement.dataset.density = 'glove'
  const { unmount } = showRoom(roomInProgress(), tina)
  await expect.poll(() => request).toHaveBeenCalledWith('screen')
  unmount()
  await expect.poll(() => release).toHaveBeenCalled()
  delete document.documentElement.dataset.density
})

test('until somebody accepts, only whoever raised it writes', () => {
  const room = fullRoom()
  room.does(ed, 'incident.return')
  const { getByText, queryByRole } = showRoom(room, tom)
  expect(getByText('Until an expert accepts, only Tina can write here.')).toBeDefined()
  expect(queryByRole('textbox')).toBeNull()
})

test('the technician who left reads on and comes back in one tap', async () => {
  const room = roomInProgress()
  room.does(tina, 'participant.leave')
  const { person, getAllByRole, findByRole, sent } = showRoom(room, tina)
  await person.click(getAllByRole('button', { name: 'Join again' })[0]!)
  expect(sent).toEqual([{ name: 'participant.rejoin', input: {} }])
  expect(await findByRole('textbox', { name: 'Message Ed' })).toBeDefined()
})

test('a device that is cut off does not say who is there: it cannot know', () => {
  const { getAllByRole, store } = showRoom(roomInProgress(), tina)
  const [head] = getAllByRole('banner')
  expect(head?.textContent).toContain('Ed, offline')
  act(() => store.setState({ connection: 'offline' }))
  expect(head?.textContent).not.toContain('Ed,')
  expect(head?.textContent).toContain('Ed')
})
