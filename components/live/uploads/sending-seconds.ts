import type { Unsent } from './unsent-count'

/** One bar of signal: what a request costs there to and fro, and what the link carries up. */
const ROUND_TRIP_S = 0.6
const BYTES_PER_S = 50_000 / 8

/** About how long that takes, in whole seconds: over the link as it was measured (bytes per second), else over a weak one. */
export function sendingSeconds({ bytes, requests }: Pick<Unsent, 'bytes' | 'requests'>, uplink: number | null): number {
  return Math.max(1, Math.ceil(requests * ROUND_TRIP_S + bytes / (uplink ?? BYTES_PER_S)))
}
