import { beforeEach, expect, test } from 'vitest'
import { ed, tina } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import { showRoom } from '../testing/show-room'

beforeEach(() => {
  sessionStorage.clear()
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

test('what was begun is there again after leaving the room, for this person only', async () => {
  const room = roomInProgress()
  const first = showRoom(room, tina)
  await first.person.type(first.getByRole('textbox', box), 'The casing is')
  first.unmount()
  const other = showRoom(room, ed)
  expect(textOf(other.getByRole('textbox'))).toBe('')
  other.unmount()
  expect(textOf(showRoom(room, tina).getByRole('textbox', box))).toBe('The casing is')
})
