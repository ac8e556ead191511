import { setTimeout as delay } from 'node:timers/promises'
import type { PartName, Rendition } from '../../../lib/attachments'
import { until } from '../../figures'
import type { Hands } from '../../history/hands'
import { ask } from '../../world/http'
import { announce, readFile, sendWhole, type Announced } from '../../world/uploads'
import type { World } from '../../world/world'
import type { Cast } from './cast'

/** Every message of a room where somebody is removed says this; nothing he may read does. */
export const BETWEEN_US = 'between us'

/** What there is of a photo. */
export const FILES: readonly (PartName | Rendition)[] = ['whole', 'thumb', 'screen']
const ARRIVED_LIMIT_MS = 20_000
const TOLD_LIMIT_MS = 5_000
const LISTEN_MS = 500

/** A photo in the room, which whoever is in it can open. */
export async function bringPhoto(
  world: World,
  { owner, technician }: Cast,
  incidentId: string,
  bytes: Uint8Array,
): Promise<Announced> {
  const file = { kind: 'photo' as const, name: '', type: 'image/jpeg', bytes: bytes.length }
  const photo = await announce(world, owner, incidentId, file)
  await sendWhole(world, owner, photo, bytes)
  await owner.send(incidentId, 'participant.add', { personId: technician.person.id })
  const open = async () => (await filesRead(world, technician, photo)) === FILES.length
  await until(open, 'a photo to be there for everybody in the room', ARRIVED_LIMIT_MS)
  return photo
}

/** How much of a photo this person can open, or of these parts of it. */
export async function filesRead(world: World, by: Hands, photo: Announced, parts = FILES): Promise<number> {
  const replies = await Promise.all(parts.map((what) => readFile(world, by, photo, what)))
  return replies.filter(({ status }) => status < 400).length
}

/** Whether a person who asks for this room is given it: its entries, itself by its number, a page of it. */
export async function isGiven({ sync }: Hands, incidentId: string, number: number): Promise<boolean> {
  const answer = await sync({ rooms: { [incidentId]: 1 }, number, page: { incidentId, before: 1_000_000 } })
  const kind = answer.rooms?.[incidentId]?.kind
  const isOpen = kind === 'entries' || kind === 'view' || (answer.page?.entries.length ?? 0) > 0
  return isOpen || saysWhatWasSaid(answer)
}

/** Whether this person's lists have the room, those of closed ones too. */
export async function isListed({ sync }: Hands, incidentId: string): Promise<boolean> {
  const { lists, closed } = await sync({ lists: true, closedBefore: new Date(Date.now() + 60_000).toISOString() })
  const rows = [...(lists?.inbox ?? []), ...(closed?.rows ?? [])]
  return rows.some(({ incident }) => incident.id === incidentId) || saysWhatWasSaid([lists, closed])
}

/** Whether this person's page of the room tells what was said. */
export async function isShown(world: World, { person: { cookie } }: Hands, number: number): Promise<boolean> {
  return saysWhatWasSaid(await ask(world, roomPage(number), { cookie }))
}

/** How many pages tell what was said: the room's own, and what this person was told of, pushes among it. */
export async function pagesThatTell(
  world: World,
  { person: { cookie } }: Hands,
  number: number,
  pushes: readonly string[],
): Promise<number> {
  const paths = [roomPage(number), '/api/notifications', ...pushes.map((id) => `/api/notifications/${id}`)]
  const replies = await Promise.all(paths.map((path) => ask(world, path, { cookie })))
  return replies.filter(saysWhatWasSaid).length
}

/**
 * He is in the room again, and called by name, for which he is pushed to; then he is removed. Resolves with the pushes that his
 * browser got, as it tells them.
 */
export async function pushedAndRemoved(
  { pool }: World,
  { owner, creator, technician }: Cast,
  incidentId: string,
  browser: () => readonly string[],
): Promise<readonly string[]> {
  const { id: personId, name } = technician.person
  await owner.send(incidentId, 'participant.add', { personId })
  await creator.send(incidentId, 'message.post', { text: `${BETWEEN_US} @${name}` })
  const isCalled = async () => {
    const values = [browser()]
    const found = await pool.query(`SELECT FROM notice WHERE id = ANY($1::uuid[]) AND kind = 'message'`, values)
    return found.rows.length > 0
  }
  await until(isCalled, 'a push to somebody who was called by name', ARRIVED_LIMIT_MS)
  await owner.send(incidentId, 'participant.remove', { personId })
  return browser()
}

/** Somebody of each room goes; resolves with how many who are out of it hear of that. */
export async function overheardGoing(casts: readonly Cast[]): Promise<number> {
  const heard = { inside: 0, outside: 0 }
  for (const { creator, owner, technician } of casts) {
    const listen = ({ socket }: Hands, where: keyof typeof heard) =>
      socket.on('whisper', (whisper) => {
        if (whisper.kind === 'presence' && whisper.personId === creator.person.id) heard[where] += 1
      })
    listen(owner, 'inside')
    listen(technician, 'outside')
    creator.close()
  }
  await until(() => heard.inside >= casts.length, 'those inside to be told who went', TOLD_LIMIT_MS)
  await delay(LISTEN_MS)
  return heard.outside
}

/** A technician's page of a room; its short address only leads there. */
function roomPage(number: number): string {
  return `/incidents/${number}`
}

function saysWhatWasSaid(answer: unknown): boolean {
  return JSON.stringify(answer).includes(BETWEEN_US)
}
