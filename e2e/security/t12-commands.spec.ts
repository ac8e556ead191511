import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { Incident } from '../../lib/incident/incident'
import { STATUSES } from '../../lib/incident/status'
import { ASSETS } from '../../lib/testing/assets'
import { CAST, gus, NORTH, SOUTH } from '../../lib/testing/people'
import { ACTORS, cellOf, PERMISSION_ROWS, type ActorName, type PermissionRow } from '../../lib/testing/permission-cast'
import { roomInProgress } from '../../lib/testing/rooms'
import { USUAL_INPUTS } from '../../lib/testing/usual-inputs'
import { httpDoor, socketDoor, type Door } from './support/doors'
import { startSecureApp, type SecureApp } from './support/secure-app'
import { store } from './support/stored-rooms'

// Fieldline itself has no door, and somebody deactivated has no session to come in with.
const outside = Object.keys(ACTORS).filter((name) => name !== 'system') as ActorName[]
const AT_ONCE = 12

type Cell = { row: PermissionRow; name: ActorName; status: (typeof STATUSES)[number]; expected: string }

let app: SecureApp
const cookies = new Map<string, string>()
let deactivated: string
/** Where the guest has an account; he sits in many rooms here. */
let somewhere: Incident

test.beforeAll(async () => {
  app = await startSecureApp()
  for (const area of [NORTH, SOUTH]) await app.area(area)
  for (const { id, areaId, label, name } of ASSETS) {
    const text = 'INSERT INTO asset (id, area_id, label, label_key, name) VALUES ($1, $2, $3, lower($3), $4)'
    await app.pool.query(text, [id, areaId, label, name])
  }
  somewhere = await store(app, roomInProgress())
  for (const { id, name, roles, areaIds } of CAST) {
    if (id === gus.id) await app.guest(somewhere.id, id)
    else await app.person(roles, areaIds, { id, name })
    cookies.set(id, (await app.signIn(id)).cookie)
  }
  const gone = await app.person(['expert'], [NORTH])
  deactivated = (await app.signIn(gone)).cookie
  await app.pool.query('UPDATE person SET active = false WHERE id = $1', [gone])
})
test.afterAll(() => app.stop())

function cells(): Cell[] {
  return PERMISSION_ROWS.flatMap((row) =>
    outside.flatMap((name) =>
      STATUSES.flatMap((status, at) => {
        const expected = row.cells[name]?.[at] ?? ''
        return expected === '·' ? [] : [{ row, name, status, expected }]
      }),
    ),
  )
}

/** Asks for one cell at one door; returns what was told, and the incident that was asked about. */
async function play({ row, name, status }: Cell, door: Door): Promise<{ told: string; id: string; seq: number }> {
  const cell = cellOf(row, name, status)
  if (!cell) throw new Error(`no such cell: ${row.title} ${name} ${status}`)
  const makes = row.command === 'incident.open'
  // A guest who leaves is signed out everywhere: he is a guest of this room alone.
  const leaver = name === 'guest' && row.command === 'participant.leave' ? randomUUID() : undefined
  const instead = new Map(leaver ? [[gus.id, leaver]] : [])
  const incident = makes ? undefined : await store(app, cell.room, '', instead)
  const id = incident?.id ?? randomUUID()
  const input = { ...USUAL_INPUTS[row.command](incident ?? cell.room.incident), ...cell.input }
  const own = leaver && (await app.signIn(await app.guest(id, leaver))).cookie
  const cookie = name === 'deactivated owner' ? deactivated : (own ?? cookies.get(cell.actor.id) ?? '')
  const answer = await door(cookie, { id: randomUUID(), incidentId: id, name: row.command, input })
  return { told: answer.ok ? '✔' : answer.code, id, seq: incident?.seq ?? 0 }
}

test('T12 every command, actor and status is told the same at both doors as in the table, and leaves a trace only where it says so', async () => {
  test.setTimeout(240_000)
  const { door: live, close } = socketDoor(app)
  const doors: [string, Door][] = [
    ['HTTP', httpDoor(app)],
    ['socket', live],
  ]
  const wrong: string[] = []
  const expected = new Map<string, number>([[somewhere.id, somewhere.seq]])
  const queue = cells().flatMap((cell) => doors.map(([where, door]) => ({ cell, where, door })))
  const total = queue.length
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { cell, where, door } = next
      if (cell.name === 'deactivated owner' && where === 'socket') continue // has no connection, as below
      const due = cell.name === 'deactivated owner' ? 'signed-out' : cell.expected
      const { told, id, seq } = await play(cell, door)
      expected.set(id, seq + (told === '✔' ? 1 : 0))
      if (told !== due) wrong.push(`${where} ${cell.row.title}, ${cell.name}, ${cell.status}: ${told}, not ${due}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  close()
  const { rows } = await app.pool.query<{ id: string; seq: number; entries: number }>(
    `SELECT i.id, i.seq, (SELECT count(*)::int FROM entry e WHERE e.incident_id = i.id) AS entries FROM incident i`,
  )
  const traces = rows.filter(({ id, seq, entries }) => seq !== entries || expected.get(id) !== seq)
  console.log(`T12 commands cells=${total} wrong=${wrong.length} traces=${traces.length}`)
  expect(wrong).toEqual([])
  expect(traces).toEqual([])
})

test('T12 nobody without a session in force has a live connection', async () => {
  const { door, close } = socketDoor(app)
  const { sessionId, cookie } = await app.signIn(CAST[0]?.id ?? '')
  await app.pool.query('UPDATE session SET ended_at = now() WHERE id = $1', [sessionId])
  for (const outsider of ['', cookie, deactivated]) await expect(door(outsider, {})).rejects.toThrow('signed-out')
  close()
})
