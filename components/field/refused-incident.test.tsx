import { EventEmitter } from 'node:events'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { beforeEach, expect, it } from 'vitest'
import { refuse } from '../../lib/refusals'
import { tina } from '../../lib/testing/people'
import type { LiveSocket } from '../live/connect'
import { createLive } from '../live/create-live'
import { LiveContext } from '../live/hooks'
import { madeUpload } from '../live/testing/uploads'
import { draw } from '../testing/draw'
import { draftFrom } from './draft'
import { RefusedIncident } from './refused-incident'

const ROOM = 'i1'
const me = { ...tina, title: '', email: 'tina@example.org', locale: null, theme: null }
const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }

beforeEach(() => {
  // The page's router has started.
  Object.defineProperties(history, Object.getOwnPropertyDescriptors(History.prototype))
})

/** An incident that the server refused, with a message, its photo and an answer in a room that never was. */
function drawRefused() {
  const socket = Object.assign(new EventEmitter(), { connected: false }) as unknown as LiveSocket
  const live = createLive({ now: '2026-11-03T09:31:00Z', lists: { ...none, me } }, { socket })
  const refused = { writtenAt: 0, state: 'refused' } as const
  const post = (id: string, text: string) => ({ id, incidentId: ROOM, name: 'message.post' as const, input: { text } })
  const opened = { areaId: 'north', creatorId: me.id, title: 'Pump', description: 'It hums' }
  const open = {
    ...{ ...refused, refusal: refuse('not-found') },
    command: { id: 'c1', incidentId: ROOM, name: 'incident.open' as const, input: opened },
  }
  live.store.setState({
    drafts: { new: JSON.stringify({ areaId: '', title: '', description: 'Belt slips', assetId: '' }) },
    outbox: [
      open,
      { ...refused, command: post('c2', '') },
      { ...refused, command: post('c3', 'And it smells') },
      { ...refused, command: { ...post('c4', 'Elsewhere'), incidentId: 'other' } },
    ],
    uploads: [madeUpload('pump', 'photo', { draft: ROOM, posted: { incidentId: ROOM, commandId: 'c2' } })],
  })
  const screen = draw(
    <PathnameContext value={`/incidents/draft-${ROOM}`}>
      <SearchParamsContext value={new URLSearchParams()}>
        <LiveContext value={live}>
          <RefusedIncident item={open} />
        </LiveContext>
      </SearchParamsContext>
    </PathnameContext>,
  )
  const left = () => live.store.getState().outbox.map(({ command }) => command.id)
  return { ...screen, store: live.store, left }
}

it('what was said and shot in its room goes back into New with it', async () => {
  const { person, getByRole, store, left } = drawRefused()
  await person.click(getByRole('button', { name: 'Change the text' }))
  expect(left()).toEqual(['c4'])
  const [photo] = store.getState().uploads
  expect(photo).toMatchObject({ draft: 'new', state: 'waiting' })
  expect(photo?.posted).toBeUndefined()
  const words = ['Belt slips', 'Pump', 'It hums', 'And it smells'].join('\n\n')
  expect(draftFrom(store.getState().drafts.new).description).toBe(words)
  expect(location.pathname).toBe('/new')
})

it('what was said and shot in its room is shown with it, and nothing of another room', () => {
  const kept = drawRefused().getByRole('list', { name: 'Kept with it' })
  expect(Array.from(kept.children, ({ textContent }) => textContent)).toEqual([
    'Message: And it smells',
    expect.stringMatching(/^Photo: /),
  ])
})

it('all of it is deleted together, after saying what that is', async () => {
  const { person, getByRole, findByRole, queryByRole, store, left } = drawRefused()
  await person.click(getByRole('button', { name: 'Delete it' }))
  const asked = await findByRole('alertdialog', { name: 'Delete this incident?' })
  for (const line of ['New incident: Pump', 'Message: And it smells', 'Photo: pump.jpg'])
    expect(asked.textContent).toContain(line)
  await person.click(getByRole('button', { name: 'Keep it' }))
  expect([queryByRole('alertdialog'), left()]).toEqual([null, ['c1', 'c2', 'c3', 'c4']])
  await person.click(getByRole('button', { name: 'Delete it' }))
  await findByRole('alertdialog')
  await person.click(getByRole('button', { name: 'Delete it' }))
  expect([left(), store.getState().uploads, location.pathname]).toEqual([['c4'], [], '/home'])
})
