import { act, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { ada, ed, mia, tina, tom } from '../../../lib/testing/people'
import { DAY } from '../../../lib/testing/room'
import { bring, closedRoom, fullRoom, roomInProgress, waitingRoom } from '../../../lib/testing/rooms'
import { showRoom } from '../testing/show-room'

beforeEach(() => localStorage.clear())

type Shown = ReturnType<typeof showRoom>

async function choose({ person, getByRole, findByRole }: Shown, item: string) {
  await person.click(getByRole('button', { name: 'More actions' }))
  await person.click(await findByRole('menuitem', { name: item }))
  return findByRole('dialog')
}

test('the owner says how it ended; next time that is chosen already', async () => {
  const first = showRoom(roomInProgress(), ed)
  await choose(first, 'Close')
  await first.person.click(first.getByRole('radio', { name: 'workaround' }))
  await first.person.click(first.getAllByRole('button', { name: 'Close' }).at(-1)!)
  expect(first.sent).toMatchObject([{ name: 'incident.close', input: { outcome: 'workaround', stateSeq: 2 } }])
  first.unmount()
  const next = showRoom(roomInProgress(), ed)
  await choose(next, 'Close')
  expect(next.getByRole('radio', { name: 'workaround', checked: true })).toBeDefined()
})

test('the technician says that it is fixed, and is asked once', async () => {
  const { person, getByRole, sent } = showRoom(roomInProgress(), tina)
  await person.click(getByRole('button', { name: 'Fixed' }))
  expect(sent).toEqual([])
  await person.click(getByRole('button', { name: 'Yes, it’s fixed' }))
  expect(sent).toMatchObject([{ name: 'incident.close', input: { stateSeq: 2 } }])
})

test('what the incident was when the question came up is what is answered to', async () => {
  const room = roomInProgress()
  const { person, getByRole, findByText, update } = showRoom(room, tina)
  await person.click(getByRole('button', { name: 'Fixed' }))
  room.does(ed, 'incident.hand-over', { personId: mia.id })
  update()
  await person.click(getByRole('button', { name: 'Yes, it’s fixed' }))
  expect(await findByText('The incident changed in the meantime. Look again.')).toBeDefined()
  expect(room.incident.status).toBe('in_progress')
})

test('a note whose change was refused stays in the room with the reason, and goes with the next try', async () => {
  const room = roomInProgress()
  const shown = showRoom(room, ed)
  await choose(shown, 'Put on hold')
  await shown.person.click(shown.getByRole('radio', { name: 'A spare part' }))
  await shown.person.type(shown.getByRole('textbox', { name: /A note/ }), 'Seal on Monday')
  bring(room, 'resolved')
  room.does(tina, 'incident.not-fixed')
  await shown.person.click(shown.getByRole('button', { name: 'Put on hold' }))
  const kept = await shown.findByRole('list', { name: 'Not saved' })
  expect(kept.textContent).toMatch(/not put on hold.*Seal on Monday.*changed in the meantime/s)
  await shown.person.click(within(kept).getByRole('button', { name: 'Try again' }))
  const { stateSeq, status, hold } = room.incident
  expect([status, hold?.note]).toEqual(['on_hold', 'Seal on Monday'])
  expect(shown.sent.at(-1)).toMatchObject({ name: 'incident.hold', input: { stateSeq: stateSeq - 1 } })
  expect(shown.queryByRole('list', { name: 'Not saved' })).toBeNull()
})

test('an owner who wants to leave is offered to hand over or to return it', async () => {
  const shown = showRoom(roomInProgress(), ed)
  await choose(shown, 'Leave the room')
  expect(shown.getByRole('button', { name: 'Hand over' })).toBeDefined()
  await shown.person.click(shown.getByRole('button', { name: 'Return to the waiting list' }))
  await shown.person.click(shown.getByRole('button', { name: 'Return it' }))
  expect(shown.sent).toMatchObject([{ name: 'incident.return' }])
})

test('the technician who wants to leave is asked whether to close instead', async () => {
  const shown = showRoom(roomInProgress(), tina)
  await choose(shown, 'Leave the room')
  await shown.person.click(shown.getByRole('button', { name: 'Close it' }))
  expect(shown.getByRole('button', { name: 'Yes, it’s fixed' })).toBeDefined()
})

test('an admin must give a reason to close somebody else’s incident', async () => {
  const { person, getByRole, getByLabelText, sent } = showRoom(roomInProgress(), ada)
  await person.click(getByRole('button', { name: 'Close as admin' }))
  await person.click(getByRole('button', { name: 'Close' }))
  expect(sent).toEqual([])
  await person.type(getByLabelText(/Reason/), 'Nobody on site')
  await person.click(getByRole('button', { name: 'Close' }))
  expect(sent).toMatchObject([{ name: 'incident.close', input: { note: 'Nobody on site' } }])
})

test('re-opening says beforehand where it leads', async () => {
  const room = closedRoom()
  const owner = showRoom(room, ed)
  await owner.person.click(owner.getAllByRole('button', { name: 'Re-open' })[0]!)
  expect(owner.getByText(/You are on it again at once/)).toBeDefined()
  owner.unmount()
  const technician = showRoom(room, tina)
  await technician.person.click(technician.getAllByRole('button', { name: 'Re-open' })[0]!)
  expect(technician.getByText(/back into the waiting list, where every expert of North/)).toBeDefined()
})

test('after thirty days the technician reads why it cannot be re-opened', () => {
  const room = closedRoom()
  room.wait(31 * DAY)
  const { getByText, queryByRole } = showRoom(room, tina)
  expect(getByText(/more than 30 days ago/)).toBeDefined()
  expect(queryByRole('button', { name: 'Re-open' })).toBeNull()
})

test('two who change the title at once: the second sees both texts, and decides', async () => {
  const room = roomInProgress()
  const shown = showRoom(room, ed)
  await choose(shown, 'Edit title and description')
  await shown.person.clear(shown.getByLabelText('Title'))
  await shown.person.type(shown.getByLabelText('Title'), 'Strainer torn')
  room.does(tina, 'incident.edit', { title: 'Pump trips', description: '', detailsSeq: room.incident.detailsSeq })
  await shown.person.click(shown.getByRole('button', { name: 'Save' }))
  await shown.findByRole('heading', { name: 'Which text stays?' })
  expect(room.incident.title).toBe('Pump trips')
  await shown.person.click(shown.getByRole('button', { name: 'Keep mine' }))
  expect(room.incident.title).toBe('Strainer torn')
})

test('people are removed in one tap, with a way back', async () => {
  const room = fullRoom()
  const { person, getByRole, findByRole, findByText } = showRoom(room, ed)
  await person.click(getByRole('button', { name: 'More about Tom' }))
  await person.click(await findByRole('menuitem', { name: 'Remove Tom' }))
  await findByText('Tom is no longer in the room')
  await person.click(getByRole('button', { name: 'Undo' }))
  expect(room.incident.seats.find((seat) => seat.personId === tom.id)?.seated).toBe(true)
})

test('the owner puts it on hold with a reason, and proposes that it is solved', async () => {
  const held = showRoom(roomInProgress(), ed)
  await choose(held, 'Put on hold')
  await held.person.click(held.getByRole('radio', { name: 'A spare part' }))
  await held.person.click(held.getByRole('button', { name: 'Put on hold' }))
  expect(held.sent).toMatchObject([{ name: 'incident.hold', input: { reason: 'spare_part', stateSeq: 2 } }])
  held.unmount()
  const quick = showRoom(roomInProgress(), ed)
  await choose(quick, 'Put on hold')
  await quick.person.click(quick.getByRole('radio', { name: 'Maintenance' }))
  await quick.person.click(quick.getByRole('button', { name: 'Tomorrow at 8' }))
  const { value } = quick.getByLabelText(/^Until/) as HTMLInputElement
  expect(value).toMatch(/T08:00$/)
  await quick.person.click(quick.getByRole('button', { name: 'Put on hold' }))
  expect(quick.sent).toMatchObject([{ input: { reason: 'maintenance', until: new Date(value).toISOString() } }])
  quick.unmount()
  const done = showRoom(roomInProgress(), ed)
  await done.person.click(done.getByRole('button', { name: 'Propose solved' }))
  await done.person.type(done.getByRole('textbox', { name: /What it was/ }), 'Float clipped in')
  await done.person.click(done.getAllByRole('button', { name: 'Propose solved' }).at(-1)!)
  expect(done.sent).toMatchObject([{ name: 'incident.propose', input: { note: 'Float clipped in', stateSeq: 2 } }])
})

test('whoever raised it is asked whether it works, and answers with one press', async () => {
  const room = bring(roomInProgress(), 'resolved')
  const { person, getByRole, queryByRole, sent, update } = showRoom(room, tina)
  expect(queryByRole('form', { name: 'Write a message' })).toBeNull()
  await person.click(getByRole('button', { name: 'Write to Ed first' }))
  expect(document.activeElement).toBe(getByRole('textbox', { name: 'Message Ed' }))
  await person.click(getByRole('button', { name: 'Not fixed' }))
  expect(room.incident).toMatchObject({ status: 'in_progress', bounces: 1 })
  bring(room, 'resolved')
  act(update)
  await person.click(getByRole('button', { name: 'It works' }))
  expect(sent).toMatchObject([{ name: 'incident.not-fixed' }, { name: 'incident.confirm', input: { stateSeq: 5 } }])
})

test('while it waits for a part, help is one press away; while it waits for the technician, writing is', async () => {
  const held = showRoom(bring(roomInProgress(), 'on_hold'), tina)
  await held.person.click(held.getByRole('button', { name: 'Need help now' }))
  expect(held.sent).toMatchObject([{ name: 'incident.resume', input: { stateSeq: 3 } }])
  held.unmount()
  const asked = showRoom(bring(roomInProgress(), 'on_hold', 'technician'), tina)
  expect(asked.queryByRole('button', { name: 'Need help now' })).toBeNull()
  expect(asked.getByText(/Your answer is needed/)).toBeDefined()
})

test('nobody is offered what is not theirs', async () => {
  const offered = async (shown: Shown) => {
    await shown.person.click(shown.getByRole('button', { name: 'More actions' }))
    const items = (await shown.findAllByRole('menuitem')).map((item) => item.textContent)
    shown.unmount()
    return items
  }
  const more = ['Add people', 'Hand over', 'Put on hold', 'Return to the waiting list', 'Close']
  expect(await offered(showRoom(fullRoom(), tom))).toEqual(['Leave the room', 'Copy link'])
  expect(await offered(showRoom(fullRoom(), tina))).toEqual([
    'Edit title and description',
    'Leave the room',
    'Copy link',
  ])
  expect(await offered(showRoom(fullRoom(), ed))).toEqual([
    'Edit title and description',
    ...more,
    'Leave the room',
    'Copy link',
  ])
  expect(await offered(showRoom(waitingRoom(), tina))).toEqual(['Edit title and description', 'Withdraw', 'Copy link'])
})
