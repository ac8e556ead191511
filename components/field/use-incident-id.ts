'use client'
import { useEffect, useState } from 'react'
import { useClient, useLive } from '../live/hooks'

/**
 * The id of the incident with this number: undefined while the server is asked or without a number, null when there is
 * none for this person.
 */
export function useIncidentId(number: number | undefined): string | null | undefined {
  const client = useClient()
  const known = useLive((state) => {
    const incidents = [...Object.values(state.rooms).map((room) => room.incident), ...Object.values(state.headers)]
    return incidents.find((incident) => incident.number === number)?.id
  })
  const online = useLive((state) => state.connection === 'online')
  const [asked, setAsked] = useState<{ number: number; id: string | null }>()
  useEffect(() => {
    if (known || !online || number === undefined) return
    let current = true
    void client.openNumber(number).then((id) => {
      if (current) setAsked({ number, id: id ?? null })
    })
    return () => {
      current = false
    }
  }, [client, known, number, online])
  return known ?? (asked && asked.number === number ? asked.id : undefined)
}
