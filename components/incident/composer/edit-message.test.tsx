import { expect, test } from 'vitest'
import { tina } from '../../../lib/testing/people'
import { MINUTE } from '../../../lib/testing/room'
import { roomInProgress } from '../../../lib/testing/rooms'
import { showRoom } from '../testing/show-room'
import { editKey } from './edit-draft'

const editor = { name: 'Edit your message' }
const textOf = (element: HTMLElement) => (element as HTMLTextAreaElement).value

function roomWithBegunEdit() {
  const room = roomInProgress()
  const { seq } = room.does(tina, 'message.post', { text: 'Lamp H2 is red' })
  const key = editKey(room.incident.id, seq)
  return { room, seq, key, drafts: { [key]: 'Lamp H3', [editKey(room.incident.id, seq + 1)]: '', other: 'Not here' } }
}

test('a change that was begun is there again, is kept at every keystroke, and leaves nothing behind when saved', async () => {
  const { room, seq, key, drafts } = roomWithBegunEdit()
  const { person, findByRole, getByRole, queryByRole, store, sent } = showRoom(room, tina, { drafts })
  const box = await findByRole('textbox', editor)
  expect(textOf(box)).toBe('Lamp H3')
  await person.type(box, ' is red')
  expect(store.getState().drafts[key]).toBe('Lamp H3 is red')
  await person.click(getByRole('button', { name: 'Save' }))
  expect(sent).toEqual([{ name: 'message.edit', input: { seq, text: 'Lamp H3 is red' } }])
  expect(store.getState().drafts).toMatchObject({ [key]: '', other: 'Not here' })
  expect(queryByRole('textbox', editor)).toBeNull()
})

test('an emptied box stays open, and cancelling forgets the change', async () => {
  const { room, key, drafts } = roomWithBegunEdit()
  const { person, findByRole, getByRole, queryByRole, store, sent } = showRoom(room, tina, { drafts })
  await person.clear(await findByRole('textbox', editor))
  expect(textOf(getByRole('textbox', editor))).toBe('')
  await person.type(getByRole('textbox', editor), 'H4')
  await person.click(getByRole('button', { name: 'Cancel' }))
  expect([store.getState().drafts[key], sent, queryByRole('textbox', editor)]).toEqual(['', [], null])
})

test('the words of a change that came too late stay in sight, and can be sent as a message', async () => {
  const { room, drafts } = roomWithBegunEdit()
  room.wait(11 * MINUTE)
  const { person, findByRole, getByRole, queryByRole, sent } = showRoom(room, tina, { drafts })
  await findByRole('textbox', editor)
  await person.click(getByRole('button', { name: 'Save' }))
  const refused = await findByRole('list', { name: 'Not saved' })
  expect(refused.textContent).toMatch(/Your change to a message is not saved.*Lamp H3.*10 minutes/s)
  await person.click(getByRole('button', { name: 'Edit' }))
  expect(queryByRole('list', { name: 'Not saved' })).toBeNull()
  await person.click(getByRole('button', { name: 'Send' }))
  expect(sent.at(-1)).toEqual({ name: 'message.post', input: { text: 'Lamp H3' } })
})
