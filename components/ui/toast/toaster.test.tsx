import { act, fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draw } from '../../testing/draw'
import { useToasts } from './toaster'
import type { Toast } from './queue'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
})

function Sayer({ toasts }: { toasts: Toast[] }) {
  const { toast } = useToasts()
  return <button onClick={() => toasts.forEach((one) => toast(one))}>Say</button>
}

it('a notice goes after six seconds, and its time stands still under the pointer', async () => {
  const { getByText, queryByText } = draw(<Sayer toasts={[{ text: 'All sent' }]} />)
  fireEvent.click(getByText('Say'))
  await act(() => vi.advanceTimersByTimeAsync(4_000))
  fireEvent.pointerEnter(getByText('All sent').parentElement!)
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(queryByText('All sent')).toBeTruthy()
  fireEvent.pointerLeave(getByText('All sent').parentElement!)
  await act(() => vi.advanceTimersByTimeAsync(2_500))
  expect(queryByText('All sent')).toBeNull()
})

it('an undo in a notice runs once and takes the notice away', () => {
  const undo = vi.fn()
  const toast = { text: 'Yours now', action: { label: 'Undo', onPress: undo } }
  const { getByText, queryByText } = draw(<Sayer toasts={[toast]} />)
  fireEvent.click(getByText('Say'))
  fireEvent.click(getByText('Undo'))
  expect(undo).toHaveBeenCalledTimes(1)
  expect(queryByText('Yours now')).toBeNull()
})

it('F8 brings the last notice back', () => {
  const { getByText, getByRole, queryByText } = draw(<Sayer toasts={[{ text: 'Saved' }]} />)
  fireEvent.click(getByText('Say'))
  fireEvent.click(getByRole('button', { name: 'Close' }))
  expect(queryByText('Saved')).toBeNull()
  fireEvent.keyDown(window, { key: 'F8' })
  expect(queryByText('Saved')).toBeTruthy()
})

it('a failure stays until somebody closes it', async () => {
  const { getByText, getByRole } = draw(<Sayer toasts={[{ text: 'Not sent', tone: 'error' }]} />)
  fireEvent.click(getByText('Say'))
  await act(() => vi.advanceTimersByTimeAsync(3_600_000))
  expect(getByRole('alert').textContent).toContain('Not sent')
})
