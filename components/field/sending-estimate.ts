import type { OutboxItem } from '../live/state'

/** One bar of signal: what a command costs there to and fro, and what the link carries up. */
const ROUND_TRIP_S = 0.6
const BYTES_PER_S = 50_000 / 8

/** How much waits to be sent, in bytes, and about how long that takes on a weak link, in whole seconds. */
export function sendingEstimate(items: readonly OutboxItem[]): { bytes: number; seconds: number } {
  const encoder = new TextEncoder()
  const bytes = items.reduce((sum, { command }) => sum + encoder.encode(JSON.stringify(command)).length, 0)
  return { bytes, seconds: Math.max(1, Math.ceil(items.length * ROUND_TRIP_S + bytes / BYTES_PER_S)) }
}
