import { expect, it, vi } from 'vitest'
import { signOut } from './sign-out'

const device = vi.hoisted(() => ({ wiped: true }))
vi.mock('../api/call', () => ({ call: () => Promise.resolve({ ok: true }) }))
vi.mock('../live/device/wipe', () => ({ wipeDevice: () => Promise.resolve(device.wiped) }))

it.each([
  [true, '/sign-in'],
  [false, '/sign-in?kept'],
])('the sign-in page is told whether this device forgot everything: %s', async (wiped, address) => {
  const assign = vi.fn()
  vi.stubGlobal('location', { assign })
  device.wiped = wiped
  expect(await signOut()).toBe(true)
  expect(assign).toHaveBeenCalledWith(address)
})
