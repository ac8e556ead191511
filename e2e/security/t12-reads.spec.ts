import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { canWrite, type Incident } from '../../lib/incident/incident'
import { STATUSES } from '../../lib/incident/status'
import type { Lists, SyncAnswer, SyncRequest } from '../../lib/wire'
import { CAST, gus, NORTH, SOUTH, sue, tina } from '../../lib/testing/people'
import { ACTORS, cellOf, PERMISSION_ROWS, type ActorName } from '../../lib/testing/permission-cast'
import { roomInProgress } from '../../lib/testing/rooms'
import {
  accessCells,
  CARD_FIELDS,
  HEADER_FIELDS,
  READS,
  READS_BY_KIND,
  readsByStatus,
  type Access,
  type Read,
} from './matrix/access-table'
import { ask } from './support/ask'
import { openLive, untyped, type Live, type Told } from './support/doors'
import { startSecureApp, type SecureApp } from './support/secure-app'
import { store } from './support/stored-rooms'

const SAID = 'Nobody else may read this.'
const REPEATS = 150
/** How many reads one round of `reads` makes. */
const READS_MADE = 12
// Everybody has a line in it, whether they have ever been in the room or not.
const row = PERMISSION_ROWS.find(({ title }) => title === 'message.delete of somebody else’s')
if (!row) throw new Error('no row with a message in its room')

let app: SecureApp
const live = new Map<string, Live>()
const cookies = new Map<string, string>()

test.beforeAll(async () => {
  app = await startSecureApp()
  for (const area of [NORTH, SOUTH]) await app.area(area)
  const somewhere = await store(app, roomInProgress())
  for (const { id, name, roles, areaIds } of CAST) {
    if (id === gus.id) await app.guest(somewhere.id, id)
    else await app.person(roles, areaIds, { id, name })
    const { cookie } = await app.signIn(id)
    cookies.set(id, cookie)
    live.set(id, await openLive(app, cookie))
  }
})
test.afterAll(async () => {
  for (const socket of live.values()) socket.disconnect()
  await app.stop()
})

const word = (answer: Told) => (answer.ok ? '✔' : (answer.code ?? ''))

/** Apart from the other reads, since few a second are allowed whatever the settings. */
async function looksAtPhoto(personId: string, { id }: Found): Promise<string> {
  const socket = live.get(personId)
  if (!socket) throw new Error('not connected')
  return word(await untyped(socket).emitWithAck('whisper', { kind: 'photo', incidentId: id, attachmentId: null }))
}

type Found = Pick<Incident, 'id' | 'number' | 'seq'>
/** How each part of a sync asks about an incident, and its answer as one word. */
const SYNCS: { [Part in keyof SyncRequest]-?: Ask<Part> } = {
  rooms: { ask: ({ id }) => ({ [id]: 0 }), word: ({ rooms }, { id }) => rooms?.[id]?.kind },
  number: { ask: ({ number }) => number, word: ({ rooms }, { id }) => rooms?.[id]?.kind },
  page: {
    ask: ({ id, seq }) => ({ incidentId: id, before: seq + 1 }),
    word: ({ page }) => page?.entries.length && 'entries',
  },
  lists: { ask: () => true, word: ({ lists }, { id }) => lists && listOf(lists, id) },
  closedBefore: {
    ask: () => '2999-01-01T00:00:00Z',
    word: ({ closed }, { id }) => closed?.rows.some(({ incident }) => incident.id === id) && '✔',
  },
  people: { ask: () => [tina.id, sue.id], word: ({ people }) => people && wordOfCards(people.map(({ id }) => id)) },
  standing: { ask: ({ id }) => id, word: ({ standing }) => standing && '✔' },
}
type Ask<Part extends keyof SyncRequest> = {
  ask: (incident: Found) => NonNullable<SyncRequest[Part]>
  word: (answer: SyncAnswer, incident: Found) => string | number | false | undefined
}
const PARTS = Object.keys(SYNCS) as (keyof SyncRequest)[]
/** They tell of all that somebody reads, not of one incident. */
const OF_ALL: readonly string[] = ['lists', 'closedBefore']

/** Which list has it; `somewhere` is none of those that may. */
function listOf(lists: Lists, id: string): string | undefined {
  if (lists.inbox.some(({ incident }) => incident.id === id)) return 'inbox'
  if (lists.waiting.some((incident) => incident.id === id)) return 'waiting'
  return JSON.stringify(lists).includes(id) ? 'somewhere' : undefined
}

/** Of somebody who sits in every room, and of somebody who sits in none. */
function wordOfCards(ids: readonly string[]): string | undefined {
  if (!ids.includes(tina.id)) return ids.includes(sue.id) ? 'somebody else’s' : undefined
  return ids.includes(sue.id) ? '✔' : 'of the room'
}

/** What one person is answered to every read, as one word each, and all of it that is about this incident as text. */
async function reads(personId: string, incident: Found) {
  const { id } = incident
  const socket = live.get(personId)
  if (!socket) throw new Error('not connected')
  const asked = await Promise.all(
    PARTS.map(async (part) => {
      const answer = (await untyped(socket).emitWithAck('sync', { [part]: SYNCS[part].ask(incident) })) as SyncAnswer
      return { part, answer, word: String(SYNCS[part].word(answer, incident) || 'none') }
    }),
  )
  const synced = Object.fromEntries(asked.map(({ part, word }) => [part, word])) as Record<keyof SyncRequest, string>
  const preview = await socket.emitWithAck('preview', { incidentId: id, on: true })
  await socket.emitWithAck('preview', { incidentId: id, on: false })
  const seen = await untyped(socket).emitWithAck('seen', { incidentId: id, delivered: 1, read: 1 })
  const whisper = await untyped(socket).emitWithAck('whisper', { kind: 'typing', incidentId: id })
  const headers = { cookie: cookies.get(personId) ?? '' }
  const picker = JSON.parse((await ask(app.port, { path: `/api/people?incident=${id}`, headers })).text) as Told
  const told: Record<Exclude<Read, 'photo'>, string> = {
    ...synced,
    preview: word(preview),
    seen: word(seen),
    whisper: word(whisper),
    picker: word(picker),
  }
  const about = asked.filter(({ part }) => !OF_ALL.includes(part)).map(({ answer }) => answer)
  const rooms = asked.find(({ part }) => part === 'rooms')?.answer.rooms?.[id]
  return { told, rooms, text: JSON.stringify([about, preview, seen, whisper]) }
}

test('T12 every reading event and route tells every actor what the table says, and nothing more', async () => {
  let checked = 0
  for (const { actor, accesses } of accessCells()) {
    const name = actor as ActorName
    for (const [at, status] of STATUSES.entries()) {
      const access = accesses[at] as Access | '·'
      if (access === '·') continue
      const cell = cellOf(row, name, status)
      if (!cell) throw new Error(`nobody plays ${actor}, ${status}`)
      const incident = await store(app, cell.room, SAID)
      const { told, rooms, text } = await reads(ACTORS[name].id, incident)
      const expected = {
        ...READS[access],
        ...((name === 'admin' || name === 'guest') && READS_BY_KIND[name]),
        ...readsByStatus(access, incident, canWrite(incident, ACTORS[name].id)),
      }
      const photo = await looksAtPhoto(ACTORS[name].id, incident)
      expect({ ...told, photo }, `${actor}, ${status}`).toEqual(expected)
      checked += Object.keys(expected).length
      expect(text.includes(SAID), `${actor}, ${status}`).toBe(access === 'room' || access === 'preview')
      if (rooms?.kind === 'header') expect(Object.keys(rooms.header).toSorted()).toEqual(HEADER_FIELDS)
      if (rooms && rooms.kind !== 'gone') {
        const people = rooms.kind === 'view' ? rooms.view.people : rooms.people
        for (const { guest, ...card } of people) {
          expect(guest).toBe(card.id === gus.id || undefined)
          expect(Object.keys(card).toSorted()).toEqual(CARD_FIELDS)
        }
      }
    }
  }
  console.log(`T12 reads cells=${checked} wrong=0`)
})

test('T12 what is not yours and what does not exist are told alike, in the same time', async () => {
  const cell = cellOf(row, 'owner', 'in_progress')
  if (!cell) throw new Error('no such cell')
  const incident = await store(app, cell.room, SAID)
  const times: Record<'hidden' | 'missing', number[]> = { hidden: [], missing: [] }
  const stranger = ACTORS.stranger.id
  const anyId = (text: string, id: string) => text.replaceAll(id, 'ID').replace(/"now":"[^"]+"/g, '')
  for (let round = 0; round < REPEATS; round += 1) {
    const missing = { id: randomUUID(), number: 999_999, seq: incident.seq }
    const began = performance.now()
    const one = await reads(stranger, incident)
    const between = performance.now()
    const two = await reads(stranger, missing)
    times.hidden.push(between - began)
    times.missing.push(performance.now() - between)
    expect(anyId(one.text, incident.id)).toBe(anyId(two.text, missing.id))
  }
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  const apart = Math.abs(median(times.hidden) - median(times.missing)) / READS_MADE
  console.log(`T12 hidden-or-missing rounds=${REPEATS} median-apart=${apart.toFixed(2)}ms`)
  expect(apart).toBeLessThan(5)
})
