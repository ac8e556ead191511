import { act } from '@testing-library/react'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { tina } from '../../lib/testing/people'
import { roomInProgress } from '../../lib/testing/rooms'
import { showRoom } from '../incident/testing/show-room'
import { LiveContext } from '../live/hooks'
import type { LiveClient } from '../live/state'
import { draw } from '../testing/draw'
import type { FieldView } from './field-view'
import { RoomView } from './room-view'

type View = Extract<FieldView, { at: 'room' | 'draft' }>

it('whoever writes in a room goes on writing in the same box when it gets its number', async () => {
  const room = roomInProgress()
  const { store, unmount } = showRoom(room, tina)
  unmount()
  const client = { open() {}, knowPeople() {}, typing() {}, draft() {}, read() {} } as unknown as LiveClient
  Object.defineProperties(history, Object.getOwnPropertyDescriptors(History.prototype)) // The page's router has started.
  const { id, number } = room.incident
  function Screen() {
    const [view, setView] = useState<View>({ at: 'draft', incidentId: id })
    return (
      <>
        <button onClick={() => setView({ at: 'room', number })}>its number</button>
        <RoomView view={view} />
      </>
    )
  }
  const { findByRole, getByRole } = draw(
    <PathnameContext value="/">
      <SearchParamsContext value={new URLSearchParams()}>
        <LiveContext value={{ store, client }}>
          <Screen />
        </LiveContext>
      </SearchParamsContext>
    </PathnameContext>,
  )
  const box = await findByRole('textbox')
  box.focus()
  expect(location.pathname).toBe(`/incidents/${number}`)
  act(() => getByRole('button', { name: 'its number' }).click()) // without a press, which would take the focus
  expect(box.isConnected).toBe(true)
  expect(document.activeElement).toBe(box)
})
