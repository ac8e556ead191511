import { expect, it, vi } from 'vitest'
import { Button } from './button'
import { draw } from '../testing/draw'

it('a button that cannot be pressed stays reachable, says why, and does nothing', async () => {
  const press = vi.fn()
  const { person, getByRole, findByRole } = draw(
    <Button onClick={press} disabledReason="Only the owner can do this">
      Close
    </Button>,
  )
  const button = getByRole('button', { name: 'Close', description: 'Only the owner can do this' })
  await person.tab()
  expect(document.activeElement).toBe(button)
  expect((await findByRole('tooltip', { hidden: true })).textContent).toContain('Only the owner can do this')
  await person.keyboard('{Enter}')
  await person.click(button)
  expect(press).not.toHaveBeenCalled()
})

it('a tap on a button that cannot be pressed brings its reason', async () => {
  const { person, getByRole, findByRole } = draw(<Button disabledReason="Four people are here already">Add</Button>)
  await person.pointer({ keys: '[TouchA]', target: getByRole('button') })
  expect(await findByRole('tooltip', { hidden: true })).toBeTruthy()
})

it('a busy button keeps its words and focus and ignores presses', async () => {
  const press = vi.fn()
  const { person, getByRole } = draw(
    <Button busy onClick={press}>
      Send
    </Button>,
  )
  const button = getByRole('button', { name: /Send/ })
  await person.click(button)
  expect(button.getAttribute('aria-busy')).toBe('true')
  expect(press).not.toHaveBeenCalled()
})

it('a busy submit button does not submit', async () => {
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  const { person, getByRole } = draw(
    <form onSubmit={submit}>
      <Button type="submit" busy>
        Send
      </Button>
    </form>,
  )
  await person.click(getByRole('button'))
  expect(submit).not.toHaveBeenCalled()
})
