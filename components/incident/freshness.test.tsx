import 'fake-indexeddb/auto'
import { act } from '@testing-library/react'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { expect, it } from 'vitest'
import { tina } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import { SafeToClose } from '../field/safe-to-close'
import { chooseSaver } from '../live/data-saver'
import { openDatabase } from '../live/device/database'
import { recordingsOf } from '../live/device/recordings'
import { draftVersions } from '../live/drafts/draft-versions'
import { LiveContext } from '../live/hooks'
import type { LiveClient, LiveState, OutboxItem } from '../live/state'
import { draw } from '../testing/draw'
import { ConnectionStrip } from './connection-strip'
import { Freshness } from './freshness'
import { showRoom } from './testing/show-room'

const AT = Date.parse('2026-05-04T10:42:30.000Z')
const item: OutboxItem = {
  command: { id: 'c1', incidentId: 'i', name: 'message.post', input: { text: 'The fuse is warm' } },
  writtenAt: AT,
  state: 'waiting',
}

/** What the screen says of the connection and of what waits, whatever room there is. */
function said(state: Partial<LiveState>) {
  const { store, unmount } = showRoom(roomInProgress(), tina)
  unmount()
  store.setState({ completeAt: AT, restored: true, ...state })
  const screen = draw(
    <PathnameContext value="/home">
      <LiveContext value={{ store, client: {} as LiveClient }}>
        <ConnectionStrip />
        <Freshness />
        <Freshness seq={148} />
        <SafeToClose />
      </LiveContext>
    </PathnameContext>,
  )
  return { ...screen, change: (next: Partial<LiveState>) => act(() => store.setState(next)) }
}

it('while connected the list is up to date and the room complete to its newest entry', async () => {
  const { getByText, findByText } = said({ connection: 'online' })
  getByText('Up to date · 10:42')
  getByText('Complete to 148 · 10:42')
  await findByText('All sent. Safe to close.')
})

it('DT-03 without a network: since when, not newer than when, how much waits and about how long it takes', () => {
  const { getByText, getAllByText } = said({ connection: 'offline', awaySince: AT - 240_000, outbox: [item] })
  getByText('You’re offline, since 10:38. 1 item will send when you’re back.')
  expect(getAllByText('Not newer than 10:42')).toHaveLength(2)
  getByText('1 item only on this tablet · 0.1 kB · about 1 sec once online.')
})

it('DT-10 the light is green only once the server has answered for everything', async () => {
  const { getByText, findByText, queryByText, change } = said({ connection: 'online', outbox: [item] })
  getByText(/^1 item sending · 0.1 kB · about 1 sec/)
  change({ outbox: [{ ...item, state: 'sending' }] })
  expect(queryByText('All sent. Safe to close.')).toBeNull()
  change({ outbox: [{ ...item, state: 'refused' }] })
  getByText(/was not accepted/)
  change({ outbox: [], restored: false })
  getByText('Looking for what is unsent…')
  change({ restored: true })
  change({ outbox: [{ ...item, answered: 9 }] })
  await findByText('All sent. Safe to close.')
})

it('DT-10 the light is not green while a voice note or a text is unfinished on this tablet alone', async () => {
  await recordingsOf(tina.id, 'new').keep(1, new Uint8Array([1]))
  const { findByText, getByText } = said({ connection: 'online' })
  getByText('Looking for what is unsent…')
  const light = await findByText('1 unfinished thing only on this tablet.')
  expect(light.closest('a')?.getAttribute('href')).toBe('/outbox')
  const database = await openDatabase()
  await database.put('drafts', 'It smells of', [tina.id, 'i'])
  database.close()
  await findByText('2 unfinished things only on this tablet.', undefined, { timeout: 5_000 })
  draftVersions(tina.id).set('i', { version: 'v1', changed: false })
  await recordingsOf(tina.id, 'new').forget()
  await findByText('All sent. Safe to close.', undefined, { timeout: 5_000 })
})

it('where the browser keeps nothing, what would be lost is said before anything else', () => {
  const { getByText } = said({ connection: 'offline', awaySince: AT, outbox: [item], unkept: true })
  getByText('This browser keeps nothing: 1 item is lost if you close the tab.')
})

it('a device that spares data says so, whatever the connection, from the moment it is chosen', () => {
  const { getByText, queryByText, getAllByText, change } = said({ connection: 'online' })
  expect(queryByText(/Data saver on/)).toBeNull()
  act(() => chooseSaver(true))
  getByText('Up to date · 10:42 · Data saver on')
  change({ connection: 'connecting' })
  expect(getAllByText('Data saver on')).toHaveLength(2)
  act(() => chooseSaver(false))
  expect(queryByText(/Data saver on/)).toBeNull()
})
