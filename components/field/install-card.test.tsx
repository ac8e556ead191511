import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draw } from '../testing/draw'
import { InstallCard } from './install-card'

const IPAD = 'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Version/18.0 Safari/605.1'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
afterEach(() => vi.restoreAllMocks())

test('an iPad is told once how the app gets onto its home screen', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(IPAD)
  const first = draw(<InstallCard />)
  expect(await first.findByText(/choose Add to Home Screen/)).toBeTruthy()
  expect(first.queryByRole('button', { name: 'Install' })).toBeNull()
  await first.person.click(first.getByRole('button', { name: 'Not now' }))
  expect(first.queryByRole('region')).toBeNull()
  first.unmount()
  expect(draw(<InstallCard />).queryByRole('region')).toBeNull()
})

test('a browser that would install it is asked by our button, and not again', async () => {
  const { person, queryByRole, findByRole } = draw(<InstallCard />)
  expect(queryByRole('region')).toBeNull()
  const prompt = vi.fn(() => Promise.resolve())
  act(() => void dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt })))
  await person.click(await findByRole('button', { name: 'Install' }))
  expect(prompt).toHaveBeenCalledOnce()
  expect(queryByRole('region')).toBeNull()
})
