import { beforeEach, expect, test, vi } from 'vitest'
import { ed, gus, tina } from '../../lib/testing/people'
import { DAY, MINUTE } from '../../lib/testing/room'
import { roomInProgress, roomWithGuest } from '../../lib/testing/rooms'
import { showRoom } from '../incident/testing/show-room'

beforeEach(() => localStorage.clear())

const OPTIONS = { area: { guests: true } }

test.each([
  ['the technician', tina],
  ['the owner', ed],
  ['the guest', gus],
])('%s reads who is a guest, and how many there are', async (_, viewer) => {
  const room = roomWithGuest()
  room.does(gus, 'message.post', { text: 'Brandt here' })
  const { findByText, getByText, queryByText } = showRoom(room, viewer)
  expect(await findByText('People, 3 of 4 seats, 1 guest')).toBeDefined()
  expect(getByText('Gus (guest)')).toBeDefined()
  expect(queryByText(/(Tina|Ed) \(guest\)/)).toBeNull()
})

test('ten minutes before his time ends a guest is warned, and the owner gives him a day more with one press (X26)', async () => {
  const room = roomWithGuest()
  room.wait(DAY - 11 * MINUTE)
  const early = showRoom(room, gus)
  expect(early.queryByText(/Your time here ends/)).toBeNull()
  early.unmount()
  room.wait(MINUTE)
  const warned = showRoom(room, gus)
  expect(await warned.findByText(/Your time here ends .* What you have not sent by then is lost/)).toBeDefined()
  warned.unmount()
  const others = showRoom(room, tina)
  expect(others.queryByText(/Gus \(guest\) here ends/)).toBeNull()
  others.unmount()

  const owner = showRoom(room, ed)
  expect(owner.getByText(/The time of Gus \(guest\) here ends/)).toBeDefined()
  await owner.person.click(owner.getByRole('button', { name: '24 h more' }))
  expect(owner.sent).toMatchObject([{ name: 'guest.extend', input: { personId: gus.id, hours: 24 } }])
  expect(owner.queryByText(/here ends/)).toBeNull()
  owner.unmount()
  expect(showRoom(room, gus).queryByText(/Your time here ends/)).toBeNull()
})

test('an invitation whose answer is lost is asked for again under the same id, unchanged', async () => {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body))
    if (asked.length === 1) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Response.json({ ok: true, codeId: 'c', code: '7K3D-2QXM-9PTA-4NVE' }))
  })
  const { person, getByRole, findByRole, findByText, findAllByText } = showRoom(roomInProgress(OPTIONS), ed)
  await person.click(await findByRole('button', { name: 'Invite a guest' }))
  const label = await findByRole('textbox', { name: 'Who is it?' })
  await person.type(label, 'Brandt Pumps')
  await person.click(getByRole('button', { name: 'Make the code' }))
  expect(await findByText(/the invitation may stand already/)).toBeDefined()
  expect(label).toHaveProperty('value', 'Brandt Pumps')
  expect(label.closest('fieldset')).toHaveProperty('disabled', true)
  await person.click(getByRole('button', { name: 'Ask again' }))
  expect(await findAllByText('7K3D-2QXM-9PTA-4NVE')).toHaveLength(1)
  expect(asked).toHaveLength(2)
  expect(asked[1]).toEqual(asked[0])
})
