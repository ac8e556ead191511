import { expect, it } from 'vitest'
import { installWay } from './install'

const IPAD = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15'
const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:141.0) Gecko/141.0 Firefox/141.0'
const CHROME = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'

it('says the way that this browser has', () => {
  const way = (userAgent: string, maxTouchPoints: number, standalone = false, offered = false) =>
    installWay({ userAgent, maxTouchPoints }, standalone, offered)
  expect(way(IPAD, 5)).toBe('ios')
  expect(way(IPAD, 0)).toBe('menu')
  expect(way(FIREFOX, 5)).toBe('firefox')
  expect(way(CHROME, 5)).toBe('menu')
  expect(way(CHROME, 5, false, true)).toBe('button')
  expect(way(IPAD, 5, true)).toBe('installed')
})
