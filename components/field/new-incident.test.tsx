import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { act } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { DEFAULT_AREA } from '../../lib/incident/area-rules'
import type { Me } from '../../lib/wire'
import { LiveContext } from '../live/hooks'
import { stateFrom } from '../live/reduce-lists'
import type { LiveClient, OutboxItem } from '../live/state'
import { draw } from '../testing/draw'
import type { Made } from '../live/uploads/upload'
import { madeUpload } from '../live/testing/uploads'
import { NewIncident } from './new-incident'

/** A microphone that hears three bytes, and takes a moment to let go of them. */
vi.mock('../voice/record-kept', () => ({
  recordKept: (_: unknown, { onSound }: { onSound: (seconds: number, loudness: number) => void }) => {
    onSound(2, 0.5)
    const heard = () => new Promise((done) => setTimeout(done, 50, [new Uint8Array([1, 2, 3])]))
    return Promise.resolve({ stop: heard })
  },
}))

const me: Me = {
  id: '0191a000-0000-7000-8000-000000000002',
  name: 'Samuel Osei',
  title: 'Fitter',
  roles: ['technician'],
  active: true,
  availability: 'available',
  email: 'samuel@example.org',
  locale: null,
  theme: null,
  areaIds: ['north', 'south'],
}
const areas = [
  { id: 'north', name: 'North', assetsVersion: 0, ...DEFAULT_AREA },
  { id: 'south', name: 'South', assetsVersion: 0, ...DEFAULT_AREA },
  { id: 'other', name: 'Not his', assetsVersion: 0, ...DEFAULT_AREA },
]

beforeEach(() => {
  // The page's router has started.
  Object.defineProperties(history, Object.getOwnPropertyDescriptors(History.prototype))
})

function memory(mine = me) {
  const none = { inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  return createStore(() => stateFrom({ now: '2026-11-03T09:31:00Z', lists: { ...none, me: mine, areas } }))
}

function drawNew(store = memory(), address = '') {
  const send = vi.fn<LiveClient['send']>((incidentId, name, input) => {
    const item: OutboxItem = { command: { id: 'c', incidentId, name, input }, writtenAt: Date.now(), state: 'waiting' }
    store.setState(({ outbox }) => ({ outbox: [...outbox, item] }))
    return { id: 'c', done: new Promise(() => {}) }
  })
  const write = (key: string, text: string) => store.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }))
  const attach = vi.fn((draft: string, { kind }: Made) => {
    store.setState(({ uploads }) => ({ uploads: [...uploads, madeUpload('v1', kind, { draft })] }))
    return Promise.resolve(true)
  })
  const post = vi.fn<LiveClient['post']>()
  const client = { send, draft: write, attach, post, bytes: () => Promise.resolve(undefined) } as unknown as LiveClient
  const screen = draw(
    <PathnameContext value="/new">
      <SearchParamsContext value={new URLSearchParams(address)}>
        <LiveContext.Provider value={{ store, client }}>
          <NewIncident />
        </LiveContext.Provider>
      </SearchParamsContext>
    </PathnameContext>,
  )
  return { ...screen, send, attach, post }
}

it('a sentence is enough, and the area it went to is chosen next time', async () => {
  const store = memory()
  const { person, getByRole, queryByRole, send, unmount } = drawNew(store)
  expect(queryByRole('radio', { name: 'Not his' })).toBeNull()
  await person.click(getByRole('radio', { name: 'South' }))
  await person.type(getByRole('textbox'), 'Belt slips')
  await person.click(getByRole('button', { name: /^Send/ }))
  const input = { areaId: 'south', creatorId: me.id, title: '', description: 'Belt slips' }
  expect(send).toHaveBeenCalledWith(expect.stringMatching(/^[\da-f-]{36}$/), 'incident.open', input)
  expect(location.pathname).toBe(`/incidents/draft-${send.mock.calls[0]![0]}`)
  unmount()
  const again = drawNew(store)
  expect((again.getByRole('radio', { name: 'South' }) as HTMLInputElement).checked).toBe(true)
  expect((again.getByRole('textbox') as HTMLTextAreaElement).value).toBe('')
})

it('two taps are enough: they go as facts, and no word of them into the text', async () => {
  const { person, getByRole, send } = drawNew(memory({ ...me, areaIds: ['north'] }))
  await person.click(getByRole('button', { name: 'It stands' }))
  await person.click(getByRole('button', { name: 'Nobody hurt' }))
  await person.click(getByRole('button', { name: 'Somebody hurt' }))
  await person.click(getByRole('button', { name: /^Send/ }))
  const said = { machine: 'stands', people: 'hurt' }
  const input = { areaId: 'north', creatorId: me.id, title: '', description: '', situation: said }
  expect(send.mock.calls[0]?.slice(1)).toStrictEqual(['incident.open', input])
})

it('what is missing is said in words and takes the focus', async () => {
  const { person, getByRole, findByText, queryByText, send } = drawNew()
  await person.click(getByRole('button', { name: /^Send/ }))
  await findByText('Choose where it is.')
  expect(document.activeElement).toBe(getByRole('radio', { name: 'North' }))
  await person.click(getByRole('radio', { name: 'North' }))
  await person.click(getByRole('button', { name: /^Send/ }))
  await findByText('Write a sentence first.')
  expect(document.activeElement).toBe(getByRole('textbox'))
  await person.keyboard('B')
  expect(queryByText('Write a sentence first.')).toBeNull()
  expect(send).not.toHaveBeenCalled()
})

it.each([[[]], [['Keep it']]])(
  'what is said goes with it, still being recorded or kept just now: %s',
  async (presses) => {
    const { person, getByRole, findByRole, send, attach, post } = drawNew(memory({ ...me, areaIds: ['north'] }))
    await person.click(getByRole('button', { name: 'Record a voice note' }))
    await findByRole('timer')
    for (const name of presses) await person.click(getByRole('button', { name }))
    await person.click(getByRole('button', { name: /^Send/ }))
    await expect.poll(() => post).toHaveBeenCalled()
    expect(send).toHaveBeenCalledOnce()
    expect(attach).toHaveBeenCalledExactlyOnceWith(
      'new',
      expect.objectContaining({ kind: 'voice', whole: expect.any(Blob) as Blob }),
    )
    expect(post).toHaveBeenCalledExactlyOnceWith(send.mock.calls[0]![0], '', 'new')
  },
)

it('what was written is there again after leaving', async () => {
  const store = memory()
  const { person, getByRole, findByText, queryByText, unmount } = drawNew(store)
  await person.type(getByRole('textbox'), 'Belt slips')
  expect(queryByText('Draft kept on this tablet'), 'the device has not been read yet').toBeNull()
  act(() => store.setState({ restored: true }))
  await findByText('Draft kept on this tablet')
  unmount()
  expect((drawNew(store).getByRole('textbox') as HTMLTextAreaElement).value).toBe('Belt slips')
})

it('nothing claims to be kept where the device keeps nothing', async () => {
  const store = memory()
  store.setState({ unkept: true, restored: true })
  const { person, getByRole, queryByText } = drawNew(store)
  await person.type(getByRole('textbox'), 'Belt slips')
  expect(queryByText('Draft kept on this tablet')).toBeNull()
})

it('somebody with one area is not asked where', () => {
  const { queryByRole, getByRole } = drawNew(memory({ ...me, areaIds: ['north'] }))
  expect(queryByRole('radio')).toBeNull()
  expect(getByRole('button', { name: /experts for North/ })).toBeTruthy()
})

it('a label that nobody knows is said, and no incident is raised for the machine that was chosen before', async () => {
  const pump = { id: 'p17', areaId: 'north', label: 'P-17', name: 'Feed pump', place: '', serial: '' }
  const store = memory({ ...me, areaIds: ['north'] })
  store.setState({
    assets: { north: { areaId: 'north', version: 1, assets: [pump] } },
    drafts: { new: JSON.stringify({ areaId: 'north', assetId: 'p17', title: 'P-17 · ', description: 'It leaks' }) },
  })
  const { person, getByRole, queryByText, send, unmount } = drawNew(store, 'asset=NOPE-1')
  expect(queryByText('Feed pump')).toBeTruthy()
  // Once the device has said what it kept.
  act(() => store.setState({ restored: true }))
  expect(getByRole('alert').textContent).toBe('“NOPE-1” is no machine of your areas.')
  expect(getByRole('button', { name: 'Scan QR code' })).toBeTruthy()
  await person.click(getByRole('button', { name: /^Send/ }))
  const input = { areaId: 'north', creatorId: me.id, title: '', description: 'It leaks' }
  expect(send.mock.calls[0]?.slice(1)).toStrictEqual(['incident.open', input])
  unmount()
  // A code that is printed names its machine by what nobody can read.
  const retired = drawNew(store, 'asset=01a2075f-94fa-7089-a0d4-e7062bf0a541')
  expect(retired.getByRole('alert').textContent).toMatch(/^No machine of this label is known here/)
  await retired.person.click(retired.getByRole('button', { name: /^P-17/ }))
  expect(retired.getByText('Feed pump')).toBeTruthy()
})

it('what the reader has running for this machine is called by its first words, and said to be his own', () => {
  const pump = { id: 'p17', areaId: 'north', label: 'P-17', name: 'Feed pump', place: '', serial: '' }
  const store = memory({ ...me, areaIds: ['north'] })
  store.setState({
    assets: { north: { areaId: 'north', version: 1, assets: [pump] } },
    drafts: { new: JSON.stringify({ areaId: 'north', assetId: 'p17' }) },
  })
  const input = { areaId: 'north', creatorId: me.id, title: '', description: 'It leaks at the seal', assetId: 'p17' }
  const command = { id: 'c', incidentId: 'i1', name: 'incident.open' as const, input }
  store.setState({ outbox: [{ command, writtenAt: Date.now(), state: 'waiting' }] })
  const { getByRole } = drawNew(store)
  const running = getByRole('region', { name: 'Running incident' })
  expect(running.textContent).toContain('You raised one for this machine')
  expect(getByRole('region', { name: 'Incidents of this machine' }).textContent).toContain('It leaks at the seal')
})

it('the machines that this person named last are one tap away', async () => {
  const pump = { id: 'p17', areaId: 'north', label: 'P-17', name: 'Feed pump', place: '', serial: '' }
  const store = memory({ ...me, areaIds: ['north'] })
  store.setState({ assets: { north: { areaId: 'north', version: 1, assets: [pump] } } })
  const first = drawNew(store)
  expect(first.queryByRole('list', { name: 'Machines you named lately' })).toBeNull()
  await first.person.click(first.getByRole('button', { name: 'Find or scan a machine' }))
  await first.person.click(first.getByRole('button', { name: /^P-17/ }))
  await first.person.click(first.getByRole('button', { name: /^Send/ }))
  first.unmount()
  const again = drawNew(store)
  await again.person.click(again.getByRole('button', { name: /^P-17 Feed pump/ }))
  expect((again.getByRole('textbox', { name: /Title/ }) as HTMLInputElement).value).toBe('P-17 · ')
})
