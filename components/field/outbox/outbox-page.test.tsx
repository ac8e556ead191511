import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Situation } from '../../../lib/incident/situation'
import { refuse } from '../../../lib/refusals'
import { openDatabase } from '../../live/device/database'
import { recordingsOf } from '../../live/device/recordings'
import { createLive } from '../../live/create-live'
import { LiveContext } from '../../live/hooks'
import type { LiveSocket } from '../../live/connect'
import { draw } from '../../testing/draw'
import { OutboxPage } from './outbox-page'

const ROOM = '0191a000-0000-7000-8000-0000000000aa'
const me = {
  ...{ id: '0191a000-0000-7000-8000-000000000002', name: 'Samuel Osei', title: 'Fitter', areaIds: ['north'] },
  ...{ roles: ['technician' as const], active: true, availability: 'available' as const },
  ...{ email: 'samuel@example.org', locale: null, theme: null },
}

/** A tablet without a network: everything stays in the outbox. */
function offline(written: { description: string; situation?: Situation } = { description: 'Pump trips' }) {
  const none = { areas: [], inbox: [], moreClosed: false, waiting: [], previewing: {}, people: [], online: [] }
  const socket = { connected: false, active: false, on: () => undefined, once: () => undefined }
  const live = createLive(
    { now: '2026-11-03T09:31:00Z', lists: { ...none, me } },
    { socket: socket as unknown as LiveSocket },
  )
  const open = { creatorId: me.id, areaId: 'north', title: '', ...written }
  live.client.send(ROOM, 'incident.open', open)
  for (const text of ['It hums', 'Nobody is hurt']) live.client.send(ROOM, 'message.post', { text })
  return live
}

it('lists what is unsent by room; deleting can be undone, and takes with an incident what was said in it', async () => {
  const live = offline()
  const { person, getByRole, getAllByRole, findByText, queryByText } = draw(
    <LiveContext.Provider value={live}>
      <OutboxPage />
    </LiveContext.Provider>,
  )
  getByRole('heading', { name: 'Pump trips' })
  expect(getByRole('list', { name: '3 items not sent' }).querySelectorAll('li')).toHaveLength(3)
  expect(getByRole('link', { name: 'Open Pump trips' }).getAttribute('href')).toBe(`/incidents/draft-${ROOM}`)

  await person.click(getByRole('button', { name: /^Delete .*It hums/ }))
  expect(queryByText(/It hums/)).toBeNull()
  await person.click(getByRole('button', { name: 'Undo' }))
  await findByText(/It hums/)
  const order = getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent)
  expect(order).toEqual(['New incident: Pump trips', 'Message: It hums', 'Message: Nobody is hurt'])

  await person.click(getByRole('button', { name: /^Delete New incident/ }))
  await findByText('Everything is on the server.')
  expect(live.store.getState().outbox).toEqual([])
})

it('what was said in an incident that was refused is refused for the incident’s reason', () => {
  const live = offline()
  const refusals = [refuse('not-your-area'), refuse('not-found'), refuse('not-found')]
  live.store.setState(({ outbox }) => ({
    outbox: outbox.map((item, at) => ({ ...item, state: 'refused' as const, refusal: refusals[at] })),
  }))
  const { getAllByText } = draw(
    <LiveContext.Provider value={live}>
      <OutboxPage />
    </LiveContext.Provider>,
  )
  const reasons = getAllByText(/^Not accepted/).map(({ textContent }) => textContent)
  expect(new Set(reasons).size).toBe(1)
  expect(reasons).toHaveLength(3)
})

it('an incident of two taps is called by what they said', () => {
  const live = offline({ description: '', situation: { machine: 'stands', people: 'safe' } })
  const { getByRole, getAllByRole } = draw(
    <LiveContext.Provider value={live}>
      <OutboxPage />
    </LiveContext.Provider>,
  )
  getByRole('heading', { name: 'Machine stands · Nobody hurt' })
  expect(getAllByRole('listitem')[0]?.textContent).toContain('New incident: Machine stands · Nobody hurt')
})

it('a change is listed by what was pressed, with what was written with it', () => {
  const live = offline()
  live.client.send(ROOM, 'incident.not-fixed', { stateSeq: 1, note: 'The fuse blew again' })
  live.client.send(ROOM, 'incident.edit', { title: 'Pump 2 trips', description: '', detailsSeq: 1 })
  live.client.send(ROOM, 'participant.rejoin', {})
  live.client.send(ROOM, 'incident.answer', { question: 'Since when?', answer: 'Noon' })
  const { getAllByRole } = draw(
    <LiveContext.Provider value={live}>
      <OutboxPage />
    </LiveContext.Provider>,
  )
  const changes = getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent)
  expect(changes.slice(-4)).toEqual([
    'Not fixed: The fuse blew again',
    'Title and description: Pump 2 trips',
    'A change',
    'Answer: Since when? Noon',
  ])
})

it('voice notes and texts that wait for their person are listed where they belong, and lead there', async () => {
  await recordingsOf(me.id, 'new').keep(1, new Uint8Array([1]))
  const database = await openDatabase()
  await database.put('drafts', 'It smells of', [me.id, `${ROOM}-7`])
  database.close()
  const { findByRole, getByRole } = draw(
    <LiveContext.Provider value={offline()}>
      <OutboxPage />
    </LiveContext.Provider>,
  )
  const form = await findByRole('list', { name: '1 item not sent' })
  expect(form.textContent).toBe('A voice note that was not sentWaits for you')
  expect(getByRole('link', { name: 'Open New incident' }).getAttribute('href')).toBe('/new')
  const room = getByRole('list', { name: '4 items not sent' })
  expect(room.lastElementChild?.textContent).toBe('Unfinished text: It smells ofWaits for you')
})
