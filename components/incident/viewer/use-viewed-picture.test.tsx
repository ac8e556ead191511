import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { PartName } from '../../../lib/attachments'
import { announced, type MessageAttachment } from '../../../lib/incident/attachments'
import { photo } from '../../../lib/testing/usual-inputs'
import { chooseSaver } from '../../live/data-saver'
import { LiveContext } from '../../live/hooks'
import type { LiveClient, LiveState } from '../../live/state'
import { draw } from '../../testing/draw'
import { LoadMore } from './load-more'
import { useViewedPicture } from './use-viewed-picture'

const LOAD = { name: 'Load full picture · 340 kB' }
const fetched = vi.spyOn(globalThis, 'fetch')
/** What was fetched: the last word of each address. */
const parts = () => fetched.mock.calls.map(([url]) => (url as string).split('/').at(-1))

beforeEach(() => {
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response('jpeg')))
  URL.createObjectURL = (blob: Blob) => `blob:${blob.size}`
})
afterEach(() => localStorage.clear())

function Viewed({ of }: { of: MessageAttachment }) {
  const { url, more } = useViewedPicture('i', of)
  return (
    <>
      <output>{url}</output>
      {more && <LoadMore more={more} />}
    </>
  )
}

/** A photo of this number in the viewer; `here` lies on this device, these parts of 340 kB on the server. */
function view(number: number, there: readonly PartName[], here?: PartName) {
  const state = { connection: 'online', uplink: null } as LiveState
  const bytes = (_: string, part: string) => Promise.resolve(part === here ? new Blob(['own picture']) : undefined)
  const client = { bytes, pictures: { small: () => Promise.resolve(undefined) } } as unknown as LiveClient
  const arrived = { type: 'image/jpeg', bytes: 340_000, sha256: '' }
  const of = {
    ...announced([photo(number)])[0]!,
    parts: Object.fromEntries(there.map((part) => [part, arrived])),
  }
  const store = createStore<LiveState>(() => state)
  return draw(
    <LiveContext value={{ store, client }}>
      <Viewed of={of} />
    </LiveContext>,
  )
}

it('where data is spared nothing is fetched until it is pressed, and its size is said; what failed can be pressed again', async () => {
  chooseSaver(true)
  fetched.mockRejectedValueOnce(new TypeError('no network'))
  const { person, findByRole, getByRole, queryByRole } = view(1, ['whole'])
  await person.click(await findByRole('button', LOAD))
  await waitFor(() => expect(parts()).toEqual(['whole']))
  await waitFor(() => expect(getByRole('button', LOAD).getAttribute('aria-busy')).toBeNull())
  expect(getByRole('status').textContent).toBe('')
  await person.click(getByRole('button', LOAD))
  await waitFor(() => expect(getByRole('status').textContent).toBe('blob:4'))
  expect(parts()).toEqual(['whole', 'whole'])
  expect(queryByRole('button')).toBeNull()
})

it('the full size is a second press', async () => {
  chooseSaver(true)
  const { person, findByRole } = view(2, ['whole', 'original'])
  await person.click(await findByRole('button', LOAD))
  await waitFor(() => expect(parts()).toEqual(['whole']))
  await person.click(await findByRole('button', LOAD))
  await waitFor(() => expect(parts()).toEqual(['whole', 'original']))
})

it('what lies on this device is shown without asking', async () => {
  chooseSaver(true)
  const { getByRole, queryByRole } = view(3, ['whole'], 'whole')
  await waitFor(() => expect(getByRole('status').textContent).toBe('blob:11'))
  expect(queryByRole('button')).toBeNull()
  expect(fetched).not.toHaveBeenCalled()
})

it('otherwise the best there is comes by itself', async () => {
  const { getByRole, queryByRole } = view(4, ['whole', 'original'])
  await waitFor(() => expect(getByRole('status').textContent).toBe('blob:4'))
  expect(parts()).not.toContain('whole')
  expect(parts()).toContain('original')
  expect(queryByRole('button')).toBeNull()
})
