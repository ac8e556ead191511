import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DRAFT_LENGTH } from '../../lib/drafts'
import type { SignedIn } from '../auth/signed-in'
import { acting } from '../testing/acting'
import { createArea, createPerson } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { draftsOf, keepDraft } from './drafts'

let server: TestServer
let marek: SignedIn
let ines: SignedIn

beforeAll(async () => {
  server = await startTestServer()
  const area = await createArea()
  marek = await acting(await createPerson('Marek', ['technician'], [area]))
  ines = await acting(await createPerson('Ines', ['technician'], [area]))
})
afterAll(() => server.stop())

const key = randomUUID()
const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]

it('keeps what a person writes, for that person alone; the same write again is harmless', async () => {
  const write = { key, text: 'It hums when', version: first, base: null }
  expect(await keepDraft(marek, write)).toEqual({ ok: true })
  expect(await keepDraft(marek, write)).toEqual({ ok: true })
  expect(await draftsOf(marek)).toEqual([{ key, text: 'It hums when', version: first }])
  expect(await draftsOf(ines)).toEqual([])
})

it('overwrites nothing that the writing device has not seen: it is told instead', async () => {
  expect(await keepDraft(marek, { key, text: 'It hums when cold', version: second, base: first })).toEqual({ ok: true })
  const late = { key, text: 'Another device', version: third, base: first }
  const stands = { key, text: 'It hums when cold', version: second }
  expect(await keepDraft(marek, late)).toEqual({ ok: true, other: stands })
  expect(await keepDraft(marek, { ...late, base: null })).toEqual({ ok: true, other: stands })
  expect(await draftsOf(marek)).toEqual([stands])
})

it('takes what fits: short keys, no longer texts than a message, and no more than a hundred', async () => {
  const write = { key, text: 'x', version: randomUUID(), base: second }
  for (const wrong of [{ text: 'x'.repeat(DRAFT_LENGTH + 1) }, { key: '../x' }, { version: 'x' }, { more: 1 }])
    expect(await keepDraft(marek, { ...write, ...wrong })).toMatchObject({ ok: false, code: 'bad-input' })
  for (let at = 0; at < 101; at += 1)
    await keepDraft(ines, { key: `room-${at}`, text: String(at), version: randomUUID(), base: null })
  const drafts = await draftsOf(ines)
  expect(drafts).toHaveLength(100)
  expect(drafts.map((draft) => draft.key)).not.toContain('room-0')
})
