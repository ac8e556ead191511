'use client'
import { useEffect } from 'react'
import { useMenuEntries } from '../incident/header/menu-entries'
import { usePrimary } from '../incident/header/use-primary'
import { useRoomValue } from '../incident/room-context'

/** The open room as the desk's keyboard and palette reach it. */
export type RoomReach = Pick<ReturnType<typeof useRoomValue>, 'incident' | 'ask'> & {
  entries: ReturnType<typeof useMenuEntries>
  primary: ReturnType<typeof usePrimary>
}

/** Stands inside a room, and hands what can be done there to the desk around it. Draws nothing. */
export function RoomLink({ onReach }: { onReach: (reach: RoomReach | null) => void }) {
  const { incident, ask } = useRoomValue()
  const entries = useMenuEntries()
  const primary = usePrimary()
  useEffect(() => onReach({ incident, ask, entries, primary }))
  useEffect(() => () => onReach(null), [onReach])
  return null
}
