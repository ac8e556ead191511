import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Situation } from '../../lib/incident/situation'
import { ed, tina } from '../../lib/testing/people'
import { emptyRoom } from '../../lib/testing/room'
import { showRoom } from './testing/show-room'

/** The head and the details of an incident that was raised with these words, to an expert who looks into it. */
async function drawn(situation: Situation | undefined, title = 'Belt slips', withdrawn = false) {
  const room = emptyRoom()
  room.does(tina, 'incident.open', { title, situation })
  if (withdrawn) room.does(tina, 'incident.withdraw')
  const { findByRole, getByRole } = showRoom(room, withdrawn ? tina : ed)
  const details = await findByRole('complementary', { name: 'Details' })
  await within(details).findByText('Status')
  const head = getByRole('heading', { level: 1 }).closest('header')
  if (!head) throw new Error('The room has no head')
  return { head, details }
}

it('the gravest is said in the head, and all of it in the details', async () => {
  const { head, details } = await drawn({ machine: 'stands', people: 'hurt' })
  for (const place of [head, details]) within(place).getByText('Somebody hurt')
  expect(within(head).queryByText('Machine stands')).toBeNull()
  within(details).getByText('Machine stands')
})

it('what is harmless is in the details alone, and what nobody said is nowhere', async () => {
  const { head, details } = await drawn({ machine: 'runs', people: 'safe' })
  within(details).getByText('Machine runs')
  within(details).getByText('Nobody hurt')
  expect(head.textContent).not.toMatch(/Machine|hurt/)
})

it('nothing is said where nothing was', async () => {
  const { head, details } = await drawn(undefined)
  for (const place of [head, details]) expect(place.textContent).not.toMatch(/Situation|Machine stands|hurt/)
})

it('an incident without a word is called by what was tapped; once it is closed nothing calls for help any more', async () => {
  const { head, details } = await drawn({ people: 'hurt' }, '', true)
  within(head).getByRole('heading', { name: 'Somebody hurt' })
  expect(head.textContent.match(/Somebody hurt/g)).toHaveLength(1)
  within(details).getByText('Somebody hurt')
})
