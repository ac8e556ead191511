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
