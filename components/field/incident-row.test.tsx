import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { expect, it } from 'vitest'
import type { Situation } from '../../lib/incident/situation'
import { tina, tom } from '../../lib/testing/people'
import { emptyRoom, type TestRoom } from '../../lib/testing/room'
import { bring, roomInProgress } from '../../lib/testing/rooms'
import { showRoom } from '../incident/testing/show-room'
import { LiveContext } from '../live/hooks'
import { draw } from '../testing/draw'
import { IncidentRow } from './incident-row'

/** The row of this incident, in this person's list. */
function row(room: TestRoom, viewer = tina, selected = false) {
  const { store, client, sent, unmount } = showRoom(room, viewer)
  unmount()
  const screen = draw(
    <PathnameContext value="/home">
      <SearchParamsContext value={new URLSearchParams()}>
        <LiveContext value={{ store, client }}>
          <IncidentRow mine={{ incident: room.incident, unread: 0 }} selected={selected} query="" />
        </LiveContext>
      </SearchParamsContext>
    </PathnameContext>,
  )
  return { ...screen, sent }
}

/** One that was raised with these taps and no words. */
function tapped(situation: Situation): TestRoom {
  const room = emptyRoom()
  room.does(tina, 'incident.open', { title: '', situation })
  return room
}

it('the technician’s list says what is grave, and calls by it what has no other words', () => {
  const { getByRole, getByText } = row(tapped({ machine: 'runs', people: 'hurt' }))
  getByRole('link', { name: 'Somebody hurt · Machine runs' })
  getByText('Somebody hurt')
})

it('the technician’s list does not shout what is harmless', () => {
  const { getByRole, queryByText } = row(tapped({ machine: 'runs', people: 'safe' }))
  getByRole('link', { name: 'Machine runs · Nobody hurt' })
  for (const word of ['Machine runs', 'Nobody hurt']) expect(queryByText(word)).toBeNull()
})

it('what is proposed as solved is asked in the list of whoever raised it, and answered there', async () => {
  const room = bring(roomInProgress(), 'resolved')
  const { person, getByText, getByRole, sent } = row(room)
  getByText('Is it fixed?')
  getByRole('button', { name: 'Not fixed' })
  await person.click(getByRole('button', { name: 'It works' }))
  expect(sent.map(({ name }) => name)).toEqual(['incident.confirm'])
  expect(room.incident).toMatchObject({ status: 'closed', outcome: 'solved' })
})

it('nobody else is asked, nor beside the room that asks already', () => {
  const room = bring(roomInProgress(), 'resolved')
  for (const { queryByRole } of [row(room, tom), row(room, tina, true)])
    expect(queryByRole('button', { name: 'It works' })).toBeNull()
})
