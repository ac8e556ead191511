import { makeDevice } from '../../history/device'
import { emptyHistory } from '../../history/history'
import { randomOf } from '../../random'
import type { SignedIn } from '../../world/people'
import { portOf } from '../port-of'

/** What this process is told first: whose screens it is to be, and where they connect. */
export type Screens = { origin: string; port: number; people: readonly SignedIn[] }
/** What it tells: somebody connected, from this port, for the so many-th time. */
export type Connected = { personId: string; port: number | undefined; connections: number }

/** A process of its own, so that it can be stopped: screens that connect, and go when told a second time. */
export function beScreens(): void {
  process.once('message', ({ origin, port, people }: Screens) => {
    const devices = people.map((person) =>
      makeDevice({ origin, proxies: [] }, person, { history: emptyHistory(), random: randomOf(0), port }),
    )
    for (const { person, socket, connections } of devices) {
      socket.on('connect', () => {
        const told: Connected = { personId: person.id, port: portOf(socket), connections: connections() }
        process.send?.(told)
      })
      socket.connect()
    }
    process.once('message', () => devices.forEach((device) => device.close()))
  })
  process.once('disconnect', () => process.exit())
}
