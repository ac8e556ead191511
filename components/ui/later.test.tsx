import { act, render } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { later, laterDrawn, untilHere } from './later'

const Dialog = () => <p>dialog</p>
const Waiting = () => <p>waiting</p>

afterEach(() => void vi.useRealTimers())

it('stands by until its code is here, and asks for it again after a cut', async () => {
  vi.useFakeTimers()
  const load = vi.fn(() => Promise.resolve(Dialog))
  load.mockRejectedValueOnce(new Error('no network'))
  const { Part } = later(load, Waiting)
  const { container } = render(<Part />)
  await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(container.textContent).toBe('waiting')
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(container.textContent).toBe('dialog')
  expect(load).toHaveBeenCalledTimes(2)
})

it('is drawn at once when its code was brought before', async () => {
  const { Part, bring } = later(() => Promise.resolve(Dialog), Waiting)
  await bring()
  expect(render(<Part />).container.textContent).toBe('dialog')
})

it('is what Next draws on the first screen, and the code itself wherever it was brought before', async () => {
  const { Part, bring } = laterDrawn(Waiting, () => Promise.resolve(Dialog))
  const first = render(<Part />)
  expect(first.container.textContent).toBe('waiting')
  await bring()
  first.rerender(<Part />)
  expect(first.container.textContent).toBe('waiting') // drawn anew it would lose what is written in it
  expect(render(<Part />).container.textContent).toBe('dialog')
})

it.each([
  ['a part that stands by', later(() => Promise.resolve(Dialog), Waiting)],
  ['a part that the server draws', laterDrawn(Waiting, () => Promise.resolve(Dialog))],
])('%s takes over what the server drew where its code has come before', async (_, { Part, bring }) => {
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = renderToString(<Part />)
  const drawn = page.firstChild
  await bring()
  const onRecoverableError = vi.fn()
  await act(() => Promise.resolve(void hydrateRoot(page, <Part />, { onRecoverableError })))
  expect(onRecoverableError).not.toHaveBeenCalled()
  if (page.textContent === 'waiting') expect(page.firstChild).toBe(drawn)
})

it('code that Next draws is asked for again after a cut', async () => {
  vi.useFakeTimers()
  const load = vi.fn(() => Promise.resolve(Dialog))
  load.mockRejectedValueOnce(new Error('no network'))
  const here = untilHere(load)()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await here).toBe(Dialog)
  expect(load).toHaveBeenCalledTimes(2)
})

it('code that is no more is given up with a network, and waited for without one', async () => {
  vi.useFakeTimers()
  const gone = new Error('404')
  const load = vi.fn(() => Promise.reject(gone))
  const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const ended = untilHere(load)().catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load.mock.calls.length).toBeGreaterThan(20)
  network.mockReturnValue(true)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await ended).toBe(gone)
  network.mockRestore()
})
