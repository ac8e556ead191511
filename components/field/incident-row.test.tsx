import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { expect, it } from 'vitest'
import type { Situation } from '../../lib/incident/situation'
import { tina } from '../../lib/testing/people'
import { emptyRoom } from '../../lib/testing/room'
import { showRoom } from '../incident/testing/show-room'
import { LiveContext } from '../live/hooks'
import { draw } from '../testing/draw'
import { IncidentRow } from './incident-row'

/** The row of an incident that was raised with these words, in the list of who raised it. */
function row(situation: Situation) {
  const room = emptyRoom()
  room.does(tina, 'incident.open', { title: '', situation })
  const { store, client, unmount } = showRoom(room, tina)
  unmount()
  return draw(
    <PathnameContext value="/home">
      <SearchParamsContext value={new URLSearchParams()}>
        <LiveContext value={{ store, client }}>
          <IncidentRow mine={{ incident: room.incident, unread: 0 }} selected={false} query="" />
        </LiveContext>
      </SearchParamsContext>
    </PathnameContext>,
  )
}

it('the technician’s list says what is grave, and calls by it what has no other words', () => {
  const { getByRole, getByText } = row({ machine: 'runs', people: 'hurt' })
  getByRole('link', { name: 'Somebody hurt · Machine runs' })
  getByText('Somebody hurt')
})

it('the technician’s list does not shout what is harmless', () => {
  const { getByRole, queryByText } = row({ machine: 'runs', people: 'safe' })
  getByRole('link', { name: 'Machine runs · Nobody hurt' })
  for (const word of ['Machine runs', 'Nobody hurt']) expect(queryByText(word)).toBeNull()
})
