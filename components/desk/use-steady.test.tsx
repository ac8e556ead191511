import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { useHeld } from './use-held'
import { useRowFocus } from './use-row-focus'
import { useSteady } from './use-steady'

afterEach(cleanup)

function List({ ids }: { ids: readonly string[] }) {
  const { held, holders } = useHeld()
  const list = useSteady(ids, held)
  const rowFocus = useRowFocus(list.shown.join(' '))
  return (
    <div {...rowFocus} {...holders}>
      {list.stale && <button onClick={list.resort}>{list.fresh} new, re-sort</button>}
      {list.shown.map((id) => (
        <a key={id} href={`/${id}`} data-row={id}>
          {id}
        </a>
      ))}
    </div>
  )
}

const rows = () => screen.getAllByRole('link').map((row) => row.textContent)

test('rows stand still under the pointer until a re-sort', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<List ids={['a', 'b']} />)
  await user.hover(screen.getByText('a'))
  rerender(<List ids={['c', 'b', 'a']} />)
  expect(rows()).toEqual(['a', 'b'])
  await user.click(screen.getByRole('button', { name: '1 new, re-sort' }))
  expect(rows()).toEqual(['c', 'b', 'a'])
})

test('they follow as soon as the pointer has left', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<List ids={['a', 'b']} />)
  await user.hover(screen.getByText('a'))
  rerender(<List ids={['c', 'b', 'a']} />)
  await user.unhover(screen.getByText('a'))
  expect(rows()).toEqual(['c', 'b', 'a'])
})

test('rows stand still while the keyboard is among them', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<List ids={['a', 'b']} />)
  await user.tab()
  rerender(<List ids={['b', 'a']} />)
  expect(rows()).toEqual(['a', 'b'])
})

test('a row that leaves goes at once, and hands its focus to the row that took its place', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<List ids={['a', 'b', 'c']} />)
  await user.tab()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('b')
  rerender(<List ids={['a', 'c']} />)
  expect(document.activeElement?.textContent).toBe('c')
})
