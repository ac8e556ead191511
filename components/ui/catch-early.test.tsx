import { act } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { hydrateRoot } from 'react-dom/client'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { catchEarly } from './catch-early'

function Screen({ label = 'More', kept = '' }) {
  const [presses, count] = useState(0)
  const [half, choose] = useState('open')
  const [words, write] = useState('')
  const [place, move] = useState('hall')
  const [isRead, read] = useState(false)
  useEffect(() => queueMicrotask(() => read(true)), []) // As when the device has been read: React draws its own words.
  useEffect(() => (isRead ? window.early?.() : undefined), [isRead])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        count((before) => before + 100)
      }}
    >
      <button onClick={() => count((before) => before + 1)}>{label}</button>
      <button type="button" aria-label="Menu" onPointerDown={({ button }) => choose(`menu ${button}`)} />
      <input type="radio" aria-label="Closed" checked={half === 'closed'} onChange={() => choose('closed')} />
      <textarea
        aria-label="Words"
        value={isRead ? words || kept : words}
        onChange={(event) => write(event.target.value)}
      />
      <select aria-label="Place" value={place} onChange={(event) => move(event.target.value)}>
        <option value="hall" />
        <option value="cellar" />
      </select>
      <output>{`${presses} ${half} ${place}`}</output>
    </form>
  )
}

const one = (selector: string) => document.querySelector<HTMLElement>(selector)!
const said = () => one('output').textContent
const box = () => document.querySelector('textarea')!

let root: HTMLElement
let page: AbortController
let dimmed: Element[]
/** A page as the server drew it, before any of its files is here. */
beforeEach(() => {
  page = new AbortController()
  const listen = window.addEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation(
    (name: string, listener: EventListenerOrEventListenerObject) =>
      listen(name, listener, { capture: true, signal: page.signal }),
  )
  dimmed = []
  // jsdom animates nothing.
  Element.prototype.animate = function (this: Element) {
    dimmed.push(this)
    return { cancel: () => (dimmed = dimmed.filter((one) => one !== this)) } as unknown as Animation
  }
  root = document.body.appendChild(document.createElement('div'))
  root.innerHTML = renderToString(<Screen />)
  catchEarly()
  vi.restoreAllMocks()
})
afterEach(() => {
  document.body.click() // Nothing waits any longer.
  page.abort()
  delete window.early
  document.body.replaceChildren()
})

const starts = (screen = <Screen />) =>
  act(() => Promise.resolve(void hydrateRoot(root, screen, { onRecoverableError() {} })))
const later = () => act(() => new Promise((done) => setTimeout(done, 150)))

function writes(field: HTMLTextAreaElement | HTMLSelectElement, text: string) {
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

it('a press on a page that has not started is shown at once and happens when it has, one time however often it came', async () => {
  one('button').click()
  one('button').click()
  expect(dimmed).toHaveLength(1)
  await starts()
  await expect.poll(() => said()).toBe('101 open hall')
  expect(dimmed).toEqual([])
  act(() => one('button').click())
  await later()
  expect(said()).toBe('202 open hall')
})

it('a choice counts as made only when the page can hear of it', async () => {
  one('input').click()
  expect(document.querySelector('input')!.checked).toBe(false)
  await starts()
  await expect.poll(() => said()).toBe('0 closed hall')
})

it('a menu, which listens to the finger and not to the press, opens', async () => {
  one('[aria-label=Menu]').click()
  await starts()
  await expect.poll(() => said()).toBe('0 menu 0 hall')
})

it('only the last press happens', async () => {
  one('button').click()
  one('input').click()
  await starts()
  await expect.poll(() => said()).toBe('0 closed hall')
})

it.each([
  ['the last press went elsewhere', () => document.body.click()],
  ['another page is shown', () => history.pushState(null, '', '/elsewhere')],
  ['it was pressed long ago', () => vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 11_000)],
  ['its button is gone', () => (root.innerHTML = renderToString(<Screen label="Accept" />))],
])('no press happens where %s', async (_, meanwhile) => {
  one('button').click()
  meanwhile()
  await starts(<Screen label={one('button').textContent} />)
  await later()
  expect(said()).toBe('0 open hall')
})

it('no press happens where its button reads differently once the page has started', async () => {
  one('button').click()
  await starts(<Screen label="Accept" />)
  await later()
  expect(said()).toBe('0 open hall')
})

it('no press happens where its button cannot be pressed any more', async () => {
  one('button').click()
  one('button').toggleAttribute('disabled')
  const heard = vi.fn()
  root.addEventListener('click', heard)
  window.early?.()
  await later()
  expect(heard).not.toHaveBeenCalled()
})

it('a press goes to what React drew in the place of its button, even while it is looked for', async () => {
  one('button').click()
  const pressed = vi.fn<(text: string) => void>()
  root.addEventListener('click', ({ target }) => pressed((target as Element).isConnected ? 'stands' : 'is gone'))
  document.addEventListener('pointerdown', () => (root.innerHTML = renderToString(<Screen />)), {
    capture: true,
    once: true,
  })
  window.early?.()
  await expect.poll(() => pressed).toHaveBeenCalled()
  await later()
  expect(pressed.mock.calls).toEqual([['stands']])
})

it('a press waits until React lets events through, and a further one on the same button changes nothing', async () => {
  one('button').click()
  let blocked = 3
  const block = (event: Event) => blocked-- > 0 && event.stopPropagation()
  document.addEventListener('pointerdown', block, true)
  const heard = vi.fn()
  root.addEventListener('click', heard)
  window.early?.()
  await expect.poll(() => blocked).toBeLessThan(3)
  one('button').click()
  expect(heard).not.toHaveBeenCalled()
  await expect.poll(() => heard).toHaveBeenCalledOnce()
  document.removeEventListener('pointerdown', block, true)
})

it('what was written before the start stays, and the page knows of it', async () => {
  writes(box(), 'It hums')
  writes(document.querySelector('select')!, 'cellar')
  await starts()
  await expect.poll(() => said()).toBe('0 open cellar')
  act(() => one('input').click())
  expect(box().value).toBe('It hums')
})

it('a choice that nothing took back is told to the page all the same, once', async () => {
  root.innerHTML = '<select><option value="hall"></option><option value="cellar"></option></select>'
  writes(document.querySelector('select')!, 'cellar')
  const told = vi.fn()
  root.addEventListener('change', told)
  window.early?.()
  await later()
  expect([document.querySelector('select')!.value, told.mock.calls.length]).toEqual(['cellar', 1])
})

it('what was written into a part that starts later than its page stays', async () => {
  const come = Promise.withResolvers<{ default: typeof Screen }>()
  const Part = lazy(() => come.promise)
  const pageOf = (part: ReactNode) => <Suspense>{part}</Suspense>
  root.innerHTML = renderToString(pageOf(<Screen />))
  await starts(pageOf(<Part />))
  window.early?.()
  await later()
  writes(box(), 'It hums')
  await later()
  await act(async () => {
    come.resolve({ default: Screen })
    await come.promise
  })
  const press = () => {
    act(() => one('input').click())
    return [box().value, said()]
  }
  await expect.poll(press).toEqual(['It hums', '0 closed hall'])
})

it('words go before the press, and together with what the page had', async () => {
  writes(box(), 'It hums')
  one('button').click()
  await starts(<Screen kept="Since noon" />)
  await expect.poll(() => said()).toBe('101 open hall')
  expect(box().value).toBe('Since noon\n\nIt hums')
})

it('a form sends nothing by itself before the page has started', async () => {
  const submit = new Event('submit', { bubbles: true, cancelable: true })
  one('form').dispatchEvent(submit)
  expect(submit.defaultPrevented).toBe(true)
  await starts()
  await later()
  expect(said()).toBe('0 open hall')
})
