import { act } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Message } from '../../../lib/incident/messages'
import { tina } from '../../../lib/testing/people'
import { roomInProgress } from '../../../lib/testing/rooms'
import { LiveContext } from '../../live/hooks'
import { madeUpload } from '../../live/testing/uploads'
import { draw } from '../../testing/draw'
import { RoomContext, type RoomValue } from '../room-context'
import { showRoom } from '../testing/show-room'
import { UploadLine } from './upload-line'

it('what was stopped is not said to be sending, and goes on where that is undone', () => {
  const room = roomInProgress()
  const { store, client, unmount } = showRoom(room, tina)
  unmount()
  const upload = madeUpload('p1', 'photo', {
    posted: { incidentId: room.incident.id, commandId: 'c1' },
    state: 'sending',
  })
  store.setState({ uploads: [upload] })
  const message = { id: 'c1', text: '', attachments: [upload.attachment] } as unknown as Message
  const { queryByText, queryByRole } = draw(
    <LiveContext value={{ store, client }}>
      <RoomContext value={{ incident: room.incident } as RoomValue}>
        <UploadLine message={message} />
      </RoomContext>
    </LiveContext>,
  )
  const seen = () => [
    queryByText('Sending cancelled') !== null,
    queryByText('Sending. Resumes by itself if the signal drops.') !== null,
    queryByRole('button', { name: 'Cancel sending' }) !== null,
  ]
  expect(seen()).toEqual([false, true, true])
  act(() => store.setState({ uploads: [{ ...upload, state: 'paused' }] }))
  expect(seen()).toEqual([true, false, false])
  act(() => store.setState({ uploads: [{ ...upload, state: 'waiting' }] }))
  expect(seen()).toEqual([false, true, true])
})
