import type { Snapshot } from '../history/history'

/** From a connection until everything was complete again. */
export type Heal = { from: number; to: number }
/** A time in which app or database was away, until it answered again. */
export type Outage = { from: number; to: number }

/** How long those took that met no outage, in ms. */
export function undisturbed(heals: readonly Heal[], outages: readonly Outage[]): number[] {
  const met = (heal: Heal) => outages.some(({ from, to }) => heal.from <= to && heal.to >= from)
  return heals.filter((heal) => !met(heal)).map(({ from, to }) => to - from)
}

/** The most of these moments that lie within so many ms of each other. */
export function mostWithin(times: readonly number[], ms: number): number {
  const inOrder = times.toSorted((a, b) => a - b)
  let first = 0
  return inOrder.reduce((most, time, index) => {
    while ((inOrder[first] ?? time) <= time - ms) first += 1
    return Math.max(most, index - first + 1)
  }, 0)
}

/** The most often that one connection, but a device's first, was given the same thing whole. */
export function mostSnapshots(snapshots: readonly Snapshot[]): number {
  const again = snapshots.filter(({ connection }) => connection > 1)
  const same = Map.groupBy(again, ({ device, connection, of }) => `${device} ${connection} ${of}`)
  return Math.max(0, ...[...same.values()].map(({ length }) => length))
}
