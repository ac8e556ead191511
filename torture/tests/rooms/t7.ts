import { setTimeout as delay } from 'node:timers/promises'
import { ACTIONS } from '../../../lib/actions'
import type { CommandName } from '../../../lib/incident/commands'
import type { ListChange } from '../../../lib/wire'
import { check } from '../../checker/check'
import { makeDevice, type Device } from '../../history/device'
import { emptyHistory } from '../../history/history'
import { storedIn } from '../../history/stored'
import { outcome, type Outcome, type Run } from '../../run'
import type { World } from '../../world/world'
import { connectAll, screensOf } from '../crew'
import { promises } from '../promises'
import { gatherCasts, type Cast } from './cast'
import { listsDifference, roomDifference } from './compare'
import { actAtRandom, raise } from './walk'

const CASTS = 6
/** Time does the others. */
const BY_PEOPLE = ACTIONS.filter(({ place }) => place !== 'system')
/** Not scaled, and more as long as there is a command that nobody has done. */
const ACTS = 600
const MOST_ACTS = 5 * ACTS
/** A fifth of the walk begins a new incident: a closed one has little left to do. */
const ACTS_AN_INCIDENT = 12
/** Before the next heartbeat could repair anything. */
const SETTLE_MS = 3_000

/** After every act, what the events made of each screen must equal a fresh page: the room, the lists, the counts. */
export async function t7({ random }: Run, world: World): Promise<Outcome> {
  const history = emptyHistory()
  const casts = await gatherCasts(world, CASTS)
  const done = new Map<CommandName, number>(BY_PEOPLE.map(({ name }) => [name, 0]))
  const never = () => [...done].filter(([, times]) => times === 0).map(([name]) => name)
  const differences: string[] = []
  let compared = 0
  const count = (name: CommandName) => done.set(name, (done.get(name) ?? 0) + 1)

  const devices = await Promise.all(
    casts.map(async (cast, index) => {
      const own = random.fork(`t7 ${index}`)
      const screens = cast.everybody.map(({ person }) => makeDevice(world, person, { history, random: own }))
      screens.forEach(repeatOldChanges)
      await connectAll(screens)
      let incidentId = ''
      const goesOn = (act: number) => act < ACTS / CASTS || (act < MOST_ACTS / CASTS && never().length > 0)
      for (let act = 0; goesOn(act); act += 1) {
        const fresh = act % ACTS_AN_INCIDENT === 0
        if (fresh) incidentId = await raise(cast)
        const name = fresh ? 'incident.open' : (await actAtRandom(world, cast, incidentId, own, never())).name
        count(name)
        const found = await settled(cast, screens, incidentId)
        compared += screens.length
        if (found) differences.push(`after ${name}: ${found}`)
      }
      return screens
    }),
  )
  history.screens = screensOf(devices.flat())
  const verdict = check(history, await storedIn(world.pool))
  for (const each of [...devices.flat(), ...casts.flatMap(({ everybody }) => everybody)]) each.close()
  const acts = [...done.values()].reduce((sum, times) => sum + times, 0)
  return outcome(
    'T7',
    { acts, commands: `${done.size - never().length}/${done.size}`, compared, differences: differences.length },
    [
      ...promises(verdict),
      [differences.length === 0, differences[0] ?? ''],
      [never().length === 0, `never done: ${never().join(', ')}`],
    ],
  )
}

/** The network says again what it said before: an older change of a row that is held must change nothing (P-27). */
function repeatOldChanges({ socket }: Device): void {
  const before = new Map<string, ListChange>()
  const tell = [...socket.listeners('list')]
  socket.on('list', (change) => {
    if (change.kind === 'account') return
    const id = change.kind === 'waiting' ? change.incident.id : change.incidentId
    const older = before.get(id)
    if (change.kind === 'left') before.delete(id)
    else before.set(id, change)
    if (change.kind === 'waiting' && older) for (const each of tell) each(older)
  })
}

/** Waits until every screen equals a fresh page; returns the first that does not in time. */
async function settled(cast: Cast, screens: readonly Device[], incidentId: string): Promise<string | undefined> {
  const until = performance.now() + SETTLE_MS
  for (;;) {
    const found = await firstDifference(cast, screens, incidentId)
    if (!found || performance.now() > until) return found
    await delay(20)
  }
}

async function firstDifference(
  cast: Cast,
  screens: readonly Device[],
  incidentId: string,
): Promise<string | undefined> {
  const found = await Promise.all(
    cast.everybody.map(async (fresh, index) => {
      const screen = screens[index]
      if (!screen) return undefined
      const difference = (await roomDifference(screen, fresh, incidentId)) ?? (await listsDifference(screen, fresh))
      return difference && `${fresh.person.name} ${difference}`
    }),
  )
  return found.find((difference) => difference !== undefined)
}
