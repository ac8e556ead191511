import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { expect, it } from 'vitest'
import type { Situation } from '../../lib/incident/situation'
import { ed, tina } from '../../lib/testing/people'
import { emptyRoom } from '../../lib/testing/room'
import { showRoom } from '../incident/testing/show-room'
import { LiveContext } from '../live/hooks'
import { draw } from '../testing/draw'
import { DeskContext, type Desk } from './desk-context'
import { WaitingRow } from './waiting-row'

/** The row of an incident that was raised with these words, as an expert's list has it. */
function row(situation: Situation | undefined, title = 'Belt slips') {
  const room = emptyRoom()
  room.does(tina, 'incident.open', { title, situation })
  const { store, client, unmount } = showRoom(room, ed)
  unmount()
  const desk = { list: 'waiting', openId: undefined, accept() {} } as unknown as Desk
  return draw(
    <PathnameContext value="/desk">
      <SearchParamsContext value={new URLSearchParams()}>
        <LiveContext value={{ store, client }}>
          <DeskContext value={desk}>
            <WaitingRow incident={room.incident} />
          </DeskContext>
        </LiveContext>
      </SearchParamsContext>
    </PathnameContext>,
  )
}

it('somebody hurt is said in the waiting list in words and by the alarm lamp', () => {
  const { container, getByText } = row({ machine: 'stands', people: 'hurt' })
  getByText('Somebody hurt')
  expect(container.querySelector('.bg-red')).not.toBeNull()
})

it('a machine that stands is said; what is harmless or unknown is not shouted', () => {
  const standing = row({ machine: 'stands', people: 'safe' })
  standing.getByText('Machine stands')
  expect(standing.queryByText('Nobody hurt')).toBeNull()
  expect(standing.container.querySelector('.bg-red')).toBeNull()
  standing.unmount()
  for (const harmless of [{ machine: 'runs', people: 'safe' } as const, undefined]) {
    const { container, unmount } = row(harmless)
    expect(container.textContent).not.toMatch(/Machine|hurt/)
    unmount()
  }
})

it('what was raised by two taps alone is called by them', () => {
  const { getByRole } = row({ machine: 'stands', people: 'safe' }, '')
  getByRole('link', { name: 'Machine stands · Nobody hurt' })
})
