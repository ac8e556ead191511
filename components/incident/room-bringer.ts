type RoomCode = { bringRoomParts: () => Promise<void> }

/** What brings the room's code to the device before it is asked for, by the import that its screen is drawn from. */
export function roomBringer(load: () => Promise<RoomCode>): { bringRoom: () => void; bringWholeRoom: () => void } {
  const nothing = () => undefined
  return {
    bringRoom: () => void load().catch(nothing),
    /** And that of everything that may come up in it. */
    bringWholeRoom: () => void load().then(({ bringRoomParts }) => bringRoomParts(), nothing),
  }
}
