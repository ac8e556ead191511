import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openDevice } from '../live/device/open-device'
import { draw } from '../testing/draw'
import { LeftUnsent } from './left-unsent'

const command = { id: 'c1', incidentId: 'i', name: 'message.post' as const, input: { text: 'The fuse is warm' } }

it('PR6 what a person left unsent is announced before somebody else signs in, without a word of it', async () => {
  const before = draw(<LeftUnsent />)
  expect(before.queryByRole('status')?.textContent ?? '').not.toContain('not sent yet')
  before.unmount()
  await (await openDevice('marek')).outbox.put({ command, writtenAt: 0, state: 'waiting' })
  const { findByText, container } = draw(<LeftUnsent />)
  await findByText(/1 item on this device is not sent yet/)
  expect(container.textContent).not.toContain('fuse')
})

it('where signing out could not delete what the browser kept, that is said', () => {
  history.replaceState(null, '', '/sign-in?kept')
  draw(<LeftUnsent />).getByText(/^You are signed out, but this browser did not delete what it kept/)
})
