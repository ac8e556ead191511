import type { HoldReason } from '../incident/incident'
import type { Status } from '../incident/status'
import { SYSTEM } from '../people'
import { ed, eva, tina, tom } from './people'
import { emptyRoom, type RoomOptions, type TestRoom } from './room'

/** Tina raised an incident; it waits. */
export function waitingRoom(options?: RoomOptions): TestRoom {
  const room = emptyRoom(options)
  room.does(tina, 'incident.open')
  return room
}

/** Tina raised it, Ed works on it. */
export function roomInProgress(options?: RoomOptions): TestRoom {
  const room = waitingRoom(options)
  room.does(ed, 'incident.accept')
  return room
}

/** Gus came in by a code that Ed made, for a day. */
export function roomWithGuest(): TestRoom {
  const room = roomInProgress({ area: { guests: true } })
  room.does(ed, 'guest.invite')
  room.does(SYSTEM, 'guest.join')
  return room
}

/** Tina, Ed who owns it, Tom and Eva: no seat is left. */
export function fullRoom(): TestRoom {
  const room = roomInProgress()
  room.does(ed, 'participant.add', { personId: tom.id })
  room.does(ed, 'participant.add', { personId: eva.id })
  return room
}

/** Ed solved it and closed it. */
export function closedRoom(options?: RoomOptions): TestRoom {
  const room = roomInProgress(options)
  room.does(ed, 'incident.close')
  return room
}

/** Brings a room that Ed works on into this status. */
export function bring(room: TestRoom, status: Status, reason: HoldReason = 'spare_part'): TestRoom {
  if (status === 'open') room.does(ed, 'incident.return')
  if (status === 'on_hold') room.does(ed, 'incident.hold', { reason })
  if (status === 'resolved') room.does(ed, 'incident.propose')
  if (status === 'closed') room.does(ed, 'incident.close')
  return room
}
