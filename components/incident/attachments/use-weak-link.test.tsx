import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { LiveContext, type Live } from '../../live/hooks'
import { useWeakLink } from './use-weak-link'

const live = { store: createStore(() => ({ uplink: null })) } as unknown as Live

function Screen() {
  return (
    <LiveContext value={live}>
      <Link />
    </LiveContext>
  )
}
const Link = () => (useWeakLink() ? <b>weak</b> : <i>good</i>)

class Connection extends EventTarget {
  effectiveType = '2g'
  becomes(type: string) {
    this.effectiveType = type
    this.dispatchEvent(new Event('change'))
  }
}

afterEach(() => vi.unstubAllGlobals())

it('follows what the browser measures, from after the page has hydrated', async () => {
  const page = document.createElement('div')
  page.innerHTML = renderToString(<Screen />)
  const connection = new Connection()
  vi.stubGlobal('navigator', { connection })
  const onRecoverableError = vi.fn()
  await act(() => Promise.resolve(void hydrateRoot(page, <Screen />, { onRecoverableError })))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(page.textContent).toBe('weak')
  act(() => connection.becomes('4g'))
  expect(page.textContent).toBe('good')
})
