import type { VirtualItem } from './virtual'

type Place = { offset: number; measured: VirtualItem[]; leftAt: number }

const STILL_THERE_MS = 45 * 60_000
const places = new Map<string, Place>()

/** Keeps where somebody was in a room's timeline when leaving it; at its end there is nothing to keep. */
export function rememberPlace(incidentId: string, place: Place | undefined) {
  if (place) places.set(incidentId, place)
  else places.delete(incidentId)
}

/** Where the reader was, when he left less than 45 minutes ago. */
export function placeOf(incidentId: string, now: number): Place | undefined {
  const place = places.get(incidentId)
  return place && now - place.leftAt < STILL_THERE_MS ? place : undefined
}
