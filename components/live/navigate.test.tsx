import { afterEach, expect, test, vi } from 'vitest'
import { navigate } from './navigate'

afterEach(() => {
  vi.useRealTimers()
  for (const name of ['pushState', 'replaceState']) Reflect.deleteProperty(history, name)
})

/** What Next's router does when it starts: functions of its own on `history`. */
function startRouter() {
  const pushed = vi.fn<History['pushState']>()
  const replaced = vi.fn<History['replaceState']>()
  Object.assign(history, { pushState: pushed, replaceState: replaced })
  return { pushed, replaced }
}

test('an address changes at once when the router listens', () => {
  const { pushed, replaced } = startRouter()
  navigate('/new')
  navigate('/home', 'replace')
  expect(pushed).toHaveBeenCalledExactlyOnceWith(null, '', '/new')
  expect(replaced).toHaveBeenCalledExactlyOnceWith(null, '', '/home')
})

test('a press before the router listens waits for it', () => {
  vi.useFakeTimers()
  const before = location.href
  navigate('/new')
  expect(location.href).toBe(before)
  const { pushed } = startRouter()
  vi.runAllTimers()
  expect(pushed).toHaveBeenCalledExactlyOnceWith(null, '', '/new')
})
