import { setTimeout as delay } from 'node:timers/promises'
import { check } from '../../checker/check'
import { makeDevice, type Device } from '../../history/device'
import { emptyHistory } from '../../history/history'
import { storedIn } from '../../history/stored'
import type { Random } from '../../random'
import { outcome, type Outcome, type Run } from '../../run'
import type { World } from '../../world/world'
import { connectAll } from '../crew'
import { promises } from '../promises'
import { gatherCasts, type Cast } from './cast'
import { raise } from './walk'

const ROOMS = 20
const TRIALS = 2_000
const SPREAD_MS = 12

type Leaks = { answers: number; sends: number; whispers: number }

/**
 * Somebody on the second node is removed, added again, writes and reconnects while others write on the first; out of the
 * room, nothing reaches him.
 */
export async function t10({ random, scaled }: Run, world: World): Promise<Outcome> {
  const history = emptyHistory()
  const casts = await gatherCasts(world, ROOMS)
  const elsewhere = world.proxies.at(-1)
  const leaks: Leaks = { answers: 0, sends: 0, whispers: 0 }
  const trials = Math.ceil(scaled(TRIALS) / ROOMS)
  const devices = await Promise.all(
    casts.map(async (cast, index) => {
      const own = random.fork(`t10 ${index}`)
      const incidentId = await raise(cast)
      await cast.owner.send(incidentId, 'incident.accept', {})
      const victim = makeDevice(world, cast.technician.person, {
        history,
        random: own,
        ...(elsewhere && { port: elsewhere.port }),
      })
      await connectAll([victim])
      for (let trial = 0; trial < trials; trial += 1) await removeOnce(cast, victim, { incidentId, own, leaks })
      return victim
    }),
  )
  await delay(200)
  const verdict = check(history, await storedIn(world.pool))
  for (const each of [...devices, ...casts.flatMap(({ everybody }) => everybody)]) each.close()
  const heard = history.heard.length
  return outcome(
    'T10',
    {
      nodes: world.nodes.length,
      over: world.over,
      trials: trials * ROOMS,
      heard,
      overheard: verdict.counts.audience,
      ...leaks,
    },
    [
      // Another node's entry may come after one's own node's next; devices put them in order by seq.
      ...promises(verdict, world.nodes.length > 1 ? ['turn'] : []),
      [leaks.answers === 0, 'a sync gave entries to somebody removed'],
      [leaks.sends === 0, 'somebody removed could write'],
      [leaks.whispers === 0, 'somebody removed heard who types'],
      [heard > 0, 'nobody heard anything'],
    ],
  )
}

async function removeOnce(
  { owner, creator, technician }: Cast,
  victim: Device,
  { incidentId, own, leaks }: { incidentId: string; own: Random; leaks: Leaks },
): Promise<void> {
  const { id: personId } = technician.person
  const words = () => ({ text: `between us ${own.int(0, 1_000_000)}` })
  const acts: (() => unknown)[] = [
    () => owner.send(incidentId, 'participant.add', { personId }),
    () => owner.send(incidentId, 'participant.remove', { personId }),
    () => owner.send(incidentId, 'participant.add', { personId }),
    () => creator.send(incidentId, 'message.post', words()),
    () => owner.send(incidentId, 'message.post', words()),
    () => technician.send(incidentId, 'message.post', words()),
    () => technician.sync({ rooms: { [incidentId]: 1 } }),
    () => own.chance(0.3) && victim.socket.disconnect().connect(),
  ]
  await Promise.all(acts.map(async (act) => delay(own.int(0, SPREAD_MS)).then(act)))

  // In the end he is out, and tries every way in.
  await owner.send(incidentId, 'participant.remove', { personId })
  let whispered = 0
  const listening = (whisper: { kind: string }) => {
    if (whisper.kind === 'typing') whispered += 1
  }
  technician.socket.on('whisper', listening)
  const [synced, wrote] = await Promise.all([
    technician.sync({ rooms: { [incidentId]: 1 }, page: { incidentId, before: 1_000_000 } }),
    technician.send(incidentId, 'message.post', words()),
    owner.socket.emitWithAck('whisper', { kind: 'typing', incidentId }),
    creator.send(incidentId, 'message.post', words()),
  ])
  technician.socket.off('whisper', listening)
  leaks.whispers += whispered
  if (wrote.ok) leaks.sends += 1
  const kind = synced.rooms?.[incidentId]?.kind
  if (kind === 'entries' || kind === 'view' || (synced.page?.entries.length ?? 0) > 0) leaks.answers += 1
}
