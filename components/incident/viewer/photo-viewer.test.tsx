import { expect, test, vi } from 'vitest'
import { timeline } from '../../../lib/incident/timeline'
import { ed, tina } from '../../../lib/testing/people'
import { PHOTO } from '../../../lib/testing/usual-inputs'
import { roomInProgress } from '../../../lib/testing/rooms'
import { LiveContext } from '../../live/hooks'
import { draw } from '../../testing/draw'
import { RoomContext } from '../room-context'
import { showRoom } from '../testing/show-room'
import { PhotoViewer } from './photo-viewer'

test('Escape puts the pen down first, and closes the photo after that', async () => {
  const room = roomInProgress()
  room.does(tina, 'message.post', { attachments: [PHOTO] })
  const { store, client, unmount } = showRoom(room, ed)
  unmount()
  const held = store.getState().rooms[room.incident.id]
  if (!held) throw new Error('the room is not on the screen')
  const { incident, entries, amendments } = held
  const items = timeline(entries, amendments).filter((item) => item.kind === 'message')
  const nothing = () => undefined
  const value = { incident, room: held, items, complete: true, ask: nothing, edit: nothing, showPhoto: nothing }
  const onClose = vi.fn()
  const { person, getByRole, queryByRole } = draw(
    <LiveContext value={{ store, client }}>
      <RoomContext value={value}>
        <PhotoViewer photoId={PHOTO.id} onPhoto={nothing} onClose={onClose} />
      </RoomContext>
    </LiveContext>,
  )
  await person.click(getByRole('button', { name: 'Draw on it' }))
  expect(getByRole('application')).toBeTruthy()
  await person.keyboard('{Escape}')
  expect(queryByRole('application')).toBeNull()
  expect(onClose).not.toHaveBeenCalled()
  await person.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})
