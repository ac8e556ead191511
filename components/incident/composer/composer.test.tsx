import { act } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { ed, tina } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import { showRoom } from '../testing/show-room'

beforeEach(() => {
  delete document.documentElement.dataset.density
})

const box = { name: 'Message Ed' }
const textOf = (element: HTMLElement) => (element as HTMLTextAreaElement).value

test('in the field Enter is a new line, and the button sends', async () => {
  document.documentElement.dataset.density = 'field'
  const { person, getByRole, sent } = showRoom(roomInProgress(), tina)
  await person.type(getByRole('textbox', box), 'It trips{Enter}after 4 s')
  expect(sent).toEqual([])
  await person.click(getByRole('button', { name: 'Send' }))
  expect(sent).toEqual([{ name: 'message.post', input: { text: 'It trips\nafter 4 s' } }])
  expect(textOf(getByRole('textbox', box))).toBe('')
  expect(document.activeElement).toBe(getByRole('textbox', box))
})

test('an empty box offers the microphone, and a written one the button', async () => {
  const { person, getByRole, queryByRole } = showRoom(roomInProgress(), tina)
  const microphone = { name: 'Record a voice note' }
  expect(getByRole('button', microphone)).toBeTruthy()
  expect(queryByRole('button', { name: 'Send' })).toBeNull()
  await person.type(getByRole('textbox', box), 'It trips')
  expect(queryByRole('button', microphone)).toBeNull()
  expect(getByRole('button', { name: 'Send' })).toBeTruthy()
})

test('without a microphone it says why, and one goes on writing', async () => {
  const { person, getByRole, findByRole } = showRoom(roomInProgress(), tina)
  await person.click(getByRole('button', { name: 'Record a voice note' }))
  expect((await findByRole('alert')).textContent).toContain('only over a secure connection')
  await person.click(getByRole('button', { name: 'OK' }))
  expect(document.activeElement).toBe(await findByRole('button', { name: 'Record a voice note' }))
  expect(getByRole('textbox', box)).toBeTruthy()
})

test('at the desk Enter sends, and Shift + Enter is a new line', async () => {
  document.documentElement.dataset.density = 'desk'
  const { person, getByRole, sent } = showRoom(roomInProgress(), ed)
  await person.type(getByRole('textbox', { name: 'Message Tina' }), 'Close V-12{Shift>}{Enter}{/Shift}first{Enter}')
  expect(sent).toEqual([{ name: 'message.post', input: { text: 'Close V-12\nfirst' } }])
})

test('Ctrl + Enter sends everywhere, and nothing but spaces is never sent', async () => {
  document.documentElement.dataset.density = 'field'
  const { person, getByRole, sent } = showRoom(roomInProgress(), tina)
  await person.type(getByRole('textbox', box), '   {Control>}{Enter}{/Control}')
  expect(sent).toEqual([])
  await person.type(getByRole('textbox', box), 'Done{Control>}{Enter}{/Control}')
  expect(sent).toEqual([{ name: 'message.post', input: { text: 'Done' } }])
})

test('what was begun is there again, and a sent draft leaves nothing behind', async () => {
  const room = roomInProgress()
  const drafts = { [room.incident.id]: 'The casing is', other: 'Not here' }
  const { person, getByRole, store } = showRoom(room, tina, { drafts })
  expect(textOf(getByRole('textbox', box))).toBe('The casing is')
  await person.type(getByRole('textbox', box), ' warm')
  expect(store.getState().drafts[room.incident.id]).toBe('The casing is warm')
  await person.click(getByRole('button', { name: 'Send' }))
  expect(store.getState().drafts).toEqual({ [room.incident.id]: '', other: 'Not here' })
})

test('whoever is writing keeps the cursor, whatever happens in the room meanwhile', async () => {
  const room = roomInProgress()
  const { person, getByRole, queryByRole, update } = showRoom(room, tina)
  await person.type(getByRole('textbox', box), 'The new one is')
  const begun = getByRole('textbox', box)
  for (const name of ['incident.hold', 'incident.resume', 'incident.propose'] as const) {
    room.does(ed, name)
    act(update)
    expect(getByRole('textbox', box), name).toBe(begun)
    expect(document.activeElement, name).toBe(begun)
  }
  expect(getByRole('button', { name: 'It works' })).toBeTruthy()
  await person.type(begun, ' in')
  await person.click(getByRole('button', { name: 'Send' }))
  expect(document.activeElement).toBe(getByRole('textbox', box))
  room.does(tina, 'incident.not-fixed')
  room.does(ed, 'incident.propose')
  act(update)
  expect(queryByRole('textbox', box), 'nothing is begun: the verdict first').toBeNull()
})
