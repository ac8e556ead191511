'use client'
import { useEffect, useState } from 'react'
import type { LiveState } from '../live/state'
import { useClient, useLive } from '../live/hooks'
import type { RoomAddress } from './desk-place'

/** The incident an address means: its id once known; `missing` when there is none for this person. */
export type OpenRoom = { id: string | undefined; missing: boolean }

export function useOpenRoom(address: RoomAddress | null): OpenRoom {
  const client = useClient()
  const number = address && 'number' in address ? address.number : undefined
  const held = useLive((state) => (number === undefined ? undefined : heldId(state, number)))
  const [asked, setAsked] = useState<{ number: number; id: string | undefined }>()
  const online = useLive((state) => state.connection === 'online')
  const unknown = online && number !== undefined && held === undefined && asked?.number !== number

  useEffect(() => {
    if (!unknown) return
    let current = true
    void client.openNumber(number).then((id) => current && setAsked({ number, id }))
    return () => {
      current = false
    }
  }, [client, number, unknown])

  if (!address) return { id: undefined, missing: false }
  if ('incidentId' in address) return { id: address.incidentId, missing: false }
  const answered = asked?.number === number ? asked : undefined
  const id = held ?? answered?.id
  return { id, missing: answered !== undefined && id === undefined }
}

function heldId(state: LiveState, number: number): string | undefined {
  for (const list of [state.waiting, state.headers]) {
    const found = Object.values(list).find((incident) => incident.number === number)
    if (found) return found.id
  }
  return Object.values(state.rooms).find((room) => room.incident.number === number)?.incident.id
}
