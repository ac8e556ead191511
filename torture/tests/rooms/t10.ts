import { setTimeout as delay } from 'node:timers/promises'
import { check } from '../../checker/check'
import { toldOutside } from '../../checker/effects'
import { makeDevice, type Device } from '../../history/device'
import { effectsAfterAll } from '../../history/effects'
import { emptyHistory } from '../../history/history'
import { storedIn } from '../../history/stored'
import type { Random } from '../../random'
import { outcome, type Outcome, type Run } from '../../run'
import { noisyPhoto } from '../../../server/testing/pictures'
import type { PushService } from '../../../server/testing/push-service'
import { takePushes } from '../../world/pushes'
import type { Announced } from '../../world/uploads'
import type { World } from '../../world/world'
import { connectAll } from '../crew'
import { promises } from '../promises'
import { gatherCasts, type Cast } from './cast'
import { roomOf, raise } from './walk'
import {
  BETWEEN_US,
  bringPhoto,
  FILES,
  filesRead,
  isGiven,
  isListed,
  isShown,
  overheardGoing,
  pagesThatTell,
  pushedAndRemoved,
} from './ways-in'

const ROOMS = 20
const TRIALS = 2_000
const SPREAD_MS = 12
const PHOTO_SIDE = 300
/** Rooms whose victim takes pushes. */
const BROWSERS = 5
/** Pages and lists are dear: they are looked at once in so many trials. */
const LOOK_EVERY = 10

/** What reached somebody who was out of the room, by its way. */
type Leaks = { answers: number; lists: number; files: number; pages: number; sends: number; whispers: number }
type Place = { incidentId: string; number: number; photo: Announced; victim: Device; own: Random; leaks: Leaks }

/**
 * Somebody on the second node is removed, added again, writes and reconnects while others write on the first; out of the
 * room, nothing of it reaches him by any way: entries, lists, files, pages, notices, pushes, who types, who is there.
 */
export async function t10({ random, scaled }: Run, world: World, service?: PushService): Promise<Outcome> {
  const history = emptyHistory()
  const casts = await gatherCasts(world, ROOMS)
  const elsewhere = world.proxies.at(-1)
  const leaks: Leaks = { answers: 0, lists: 0, files: 0, pages: 0, sends: 0, whispers: 0 }
  const trials = Math.ceil(scaled(TRIALS) / ROOMS)
  const photoBytes = await noisyPhoto(PHOTO_SIDE)
  const victims = await Promise.all(
    casts.map(async (cast, index) => {
      const own = random.fork(`t10 ${index}`)
      const { creator, technician } = cast
      const { person } = technician
      const browser = service && index < BROWSERS ? await takePushes(world, service, person) : undefined
      const incidentId = await raise(cast)
      await cast.owner.send(incidentId, 'incident.accept', {})
      const photo = await bringPhoto(world, cast, incidentId, photoBytes)
      const { number } = (await roomOf(world, incidentId)).incident
      await creator.send(incidentId, 'message.post', { text: BETWEEN_US })
      const inside = [isGiven(technician, incidentId, number), isListed(technician, incidentId)]
      const isOpen = (await Promise.all([...inside, isShown(world, technician, number)])).every(Boolean)
      const victim = makeDevice(world, person, { history, random: own, ...(elsewhere && { port: elsewhere.port }) })
      await connectAll([victim])
      const place = { incidentId, number, photo, victim, own, leaks }
      for (let trial = 1; trial <= trials; trial += 1) {
        await removeOnce(world, cast, place)
        if (trial % LOOK_EVERY > 0) continue
        leaks.pages += await pagesThatTell(world, technician, number, [])
        if (await isListed(technician, incidentId)) leaks.lists += 1
      }
      const pushed = browser ? await pushedAndRemoved(world, cast, incidentId, browser) : []
      return { cast, victim, number, pushed, isOpen }
    }),
  )
  const presence = await overheardGoing(casts)
  const { told } = await effectsAfterAll(world.pool)
  const stored = await storedIn(world.pool)
  const removed = new Set(casts.map(({ technician }) => technician.person.id))
  const toVictims = told.filter(({ personId }) => removed.has(personId))
  const overtold = toldOutside(toVictims, stored)
  const telling = victims.map(({ cast, number, pushed }) => pagesThatTell(world, cast.technician, number, pushed))
  for (const pages of await Promise.all(telling)) leaks.pages += pages
  const pushes = victims.reduce((sum, { pushed }) => sum + pushed.length, 0)
  const verdict = check(history, stored)
  for (const { victim, cast } of victims) for (const each of [victim, ...cast.everybody]) each.close()
  const heard = history.heard.length
  return outcome(
    'T10',
    {
      ...{ nodes: world.nodes.length, over: world.over, trials: trials * ROOMS, heard },
      ...{ told: toVictims.length, pushes: service ? pushes : 'none' },
      ...{ overheard: verdict.counts.audience, ...leaks, presence, overtold: overtold.length },
    },
    [
      // Another node's entry may come after one's own node's next; devices put them in order by seq.
      ...promises(verdict, world.nodes.length > 1 ? ['turn'] : []),
      [leaks.answers === 0, 'a sync gave a room to somebody removed'],
      [leaks.lists === 0, 'a list had the room of somebody removed'],
      [leaks.files === 0, 'somebody removed could open a file'],
      [leaks.pages === 0, 'a page told somebody removed what was said'],
      [leaks.sends === 0, 'somebody removed could write'],
      [leaks.whispers === 0, 'somebody removed heard who types'],
      [presence === 0, 'somebody removed heard who went'],
      [overtold.length === 0, 'somebody was told of what was said after his removal'],
      [heard > 0, 'nobody heard anything'],
      [victims.every(({ isOpen }) => isOpen), 'a way in told nothing to somebody in the room'],
      [toVictims.length > 0, 'nobody was told of anything'],
    ],
  )
}

async function removeOnce(world: World, { owner, creator, technician }: Cast, place: Place): Promise<void> {
  const { incidentId, number, photo, victim, own, leaks } = place
  const { id: personId } = technician.person
  const words = () => ({ text: `${BETWEEN_US} ${own.int(0, 1_000_000)}` })
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
  const listening = (whisper: { kind: string; incidentId?: string }) => {
    if (whisper.incidentId === incidentId) whispered += 1
  }
  technician.socket.on('whisper', listening)
  const [given, files, wrote] = await Promise.all([
    isGiven(technician, incidentId, number),
    filesRead(world, technician, photo, [own.pick(FILES)]),
    technician.send(incidentId, 'message.post', words()),
    owner.socket.emitWithAck('whisper', { kind: 'typing', incidentId }),
    creator.send(incidentId, 'message.post', words()),
  ])
  technician.socket.off('whisper', listening)
  leaks.whispers += whispered
  if (given) leaks.answers += 1
  leaks.files += files
  if (wrote.ok) leaks.sends += 1
}
