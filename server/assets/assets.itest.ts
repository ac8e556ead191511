import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AssetRow } from '../../lib/admin-api'
import { ROWS_AT_ONCE, type AssetImportRow } from '../../lib/asset-import'
import type { SignedIn } from '../auth/signed-in'
import { adminAssets, assetsToLabel } from '../queries/admin-assets'
import { areaAssets } from '../queries/area-assets'
import { assetIncidents } from '../queries/asset-incidents'
import { acting } from '../testing/acting'
import { createArea, createPerson, type CastMember } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { createAsset } from './create-asset'
import { editAsset } from './edit-asset'
import { importAssets } from './import-assets'

let server: TestServer
let admin: SignedIn
let marek: CastMember
let aya: CastMember
let areaId: string
let elsewhere: string

beforeAll(async () => {
  server = await startTestServer()
  admin = await acting(await createPerson('Claire', ['admin'], []))
})
beforeEach(async () => {
  areaId = await createArea()
  elsewhere = await createArea('Drives')
  marek = await createPerson('Marek', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
})
afterAll(() => server.stop())

async function made(label = 'P-17', inArea = areaId): Promise<AssetRow> {
  const done = await createAsset(admin, { areaId: inArea, label, name: 'Feed pump', place: 'Cellar' })
  if (!done.ok) throw new Error(done.code)
  return done.asset
}
async function raised(by: CastMember, input: object): Promise<string> {
  const incidentId = randomUUID()
  const command = { id: randomUUID(), incidentId, name: 'incident.open' as const }
  const opened = { areaId, creatorId: by.id, title: '', description: '', ...input }
  const ack = await server.services.dispatch.run({ id: by.id }, { ...command, input: opened })
  if (!ack.ok) throw new Error(ack.code)
  return incidentId
}
const send = (by: CastMember, incidentId: string, name: 'incident.set-asset' | 'incident.withdraw', input: object) =>
  server.services.dispatch.run({ id: by.id }, { id: randomUUID(), incidentId, name, input })
const acts = async (targetId: string) =>
  (await server.services.db.auditEntry.findMany({ where: { targetId }, orderBy: { id: 'asc' } })).map(({ act }) => act)

describe('a machine', () => {
  it('has a label of its own in its area, however it is written, and may share it with another area', async () => {
    const asset = await made()
    expect(asset).toMatchObject({ label: 'P-17', place: 'Cellar', serial: '', retired: false, incidents: 0 })
    expect(await createAsset(admin, { areaId, label: ' p-17 ', name: 'Other' })).toMatchObject({ code: 'label-taken' })
    await made('P-17', elsewhere)
    const other = await made('P-18')
    expect(await editAsset(admin, other.id, { version: 1, label: 'P-17' })).toMatchObject({ code: 'label-taken' })
    expect(await createAsset(admin, { areaId, label: '', name: 'x' })).toMatchObject({ code: 'bad-input' })
    expect(await createAsset(admin, { areaId: randomUUID(), label: 'x', name: 'x' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('changes for the admin who saw it as it is, and every act is written down', async () => {
    const { id } = await made()
    expect(await editAsset(admin, id, { version: 1, serial: 'HK-80' })).toMatchObject({ asset: { serial: 'HK-80' } })
    expect(await editAsset(admin, id, { version: 1, name: 'Mine' })).toMatchObject({
      code: 'changed-meanwhile',
      details: { asset: { name: 'Feed pump', version: 2 } },
    })
    expect(await editAsset(admin, id, { version: 2, retired: true })).toMatchObject({ asset: { retired: true } })
    expect(await editAsset(admin, id, { version: 3, retired: false })).toMatchObject({ asset: { retired: false } })
    expect(await acts(id)).toEqual(['asset.created', 'asset.edited', 'asset.retired', 'asset.restored'])
  })

  it('is found by any part of its record, and kept from everybody but admins', async () => {
    const { id } = await made('Ü-3')
    const found = await adminAssets(admin, { q: 'u-3 feed', area: areaId })
    expect(found.ok && found.assets.map((asset) => asset.id)).toEqual([id])
    expect(await adminAssets(admin, { area: areaId, state: 'retired' })).toMatchObject({ assets: [], total: 0 })
    const expert = await acting(aya)
    for (const answer of [
      await adminAssets(expert, {}),
      await createAsset(expert, { areaId, label: 'x', name: 'x' }),
      await editAsset(expert, id, { version: 1, name: 'x' }),
      await importAssets(expert, { rows: [], apply: true }),
      await assetsToLabel(expert, {}),
    ]) {
      expect(answer).toMatchObject({ code: 'not-allowed' })
    }
  })

  it('stands where its number belongs, for admins as on every device', async () => {
    const labels = ['EN-2', 'EN-10', 'en-100 B', 'EN-100 C', 'P-9', 'P-007/12', 'P-1234567890123456789']
    const inOrder = ['EN-2', 'EN-10', 'en-100 B', 'EN-100 C', 'P-007/12', 'P-9', 'P-1234567890123456789']
    for (const label of labels.toReversed()) await made(label)
    const page = await adminAssets(admin, { area: areaId })
    expect(page.ok && page.assets.map(({ label }) => label)).toEqual(inOrder)
    const list = await areaAssets(await acting(marek), areaId)
    expect(list.ok && list.assets.map(({ label }) => label)).toEqual(inOrder)
  })

  it('has its label printed with those of the filter, or by itself, and not once it is retired', async () => {
    const [first, second] = [await made('P-1'), await made('P-2')]
    const labels = async (query: Record<string, string>) => {
      const found = await assetsToLabel(admin, query)
      return found.ok && found.assets.map(({ label }) => label)
    }
    expect(await labels({ area: areaId })).toEqual(['P-1', 'P-2'])
    expect(await labels({ ids: `${second.id},nonsense` })).toEqual(['P-2'])
    await editAsset(admin, first.id, { version: 1, retired: true })
    expect(await labels({ area: areaId })).toEqual(['P-2'])
  })
})

describe('the list on the devices of an area', () => {
  it('is for its people alone, without what is retired, and its version grows with every change', async () => {
    const technician = await acting(marek)
    const { id } = await made()
    const before = await areaAssets(technician, areaId)
    expect(before).toMatchObject({ ok: true, version: 1, assets: [{ id, label: 'P-17' }] })
    await editAsset(admin, id, { version: 1, retired: true })
    expect(await areaAssets(technician, areaId)).toMatchObject({ version: 2, assets: [] })
    expect(await areaAssets(technician, elsewhere)).toMatchObject({ code: 'not-found' })
  })
})

describe('a machine’s incidents', () => {
  it('are told to its area, the running ones first, with who has them and whether the reader may open them', async () => {
    const { id } = await made()
    const old = await raised(marek, { assetId: id, title: 'Trips' })
    await send(marek, old, 'incident.withdraw', { stateSeq: 1 })
    for (let count = 0; count < 5; count += 1) await raised(marek, { assetId: id })
    const told = await assetIncidents(await acting(await createPerson('Lena', ['technician'], [areaId])), id)
    if (!told.ok) throw new Error(told.code)
    expect(told.incidents).toHaveLength(5)
    expect(told.incidents[0]).toMatchObject({ status: 'open', creatorName: 'Marek', ownerName: null, mayOpen: false })
    expect(await assetIncidents(await acting(marek), id)).toMatchObject({
      incidents: [{ mayOpen: true }, {}, {}, {}, {}],
    })
    const stranger = await acting(await createPerson('Sue', ['technician'], [elsewhere]))
    expect(await assetIncidents(stranger, id)).toMatchObject({ code: 'not-found' })
    expect(await assetIncidents(admin, 'nonsense')).toMatchObject({ code: 'not-found' })
  })

  it('keep what the machine was called, and are stored as they are folded', async () => {
    const { id } = await made()
    const incidentId = await raised(marek, { assetId: id })
    await editAsset(admin, id, { version: 1, label: 'P-17B' })
    const { db, dispatch } = server.services
    expect(dispatch.held(incidentId)?.asset).toEqual({ id, label: 'P-17', name: 'Feed pump' })
    const row = { assetId: id, assetLabel: 'P-17', assetName: 'Feed pump' }
    expect(await db.incident.findUnique({ where: { id: incidentId } })).toMatchObject(row)
    expect(await send(marek, incidentId, 'incident.set-asset', { assetId: null, seenId: id })).toMatchObject({
      ok: true,
    })
    expect(await db.incident.findUnique({ where: { id: incidentId } })).toMatchObject({
      assetId: null,
      assetLabel: null,
    })
  })

  it('never name a machine of another area, or one that is none', async () => {
    const other = await made('D-1', elsewhere)
    const incidentId = await raised(marek, {})
    for (const assetId of [other.id, randomUUID()]) {
      await expect(raised(marek, { assetId })).rejects.toThrow('asset-unknown')
      const set = await send(marek, incidentId, 'incident.set-asset', { assetId, seenId: null })
      expect(set).toMatchObject({ code: 'asset-unknown' })
    }
  })
})

describe('an import', () => {
  const row = (line: number, label: string, parts: Partial<AssetImportRow> = {}): AssetImportRow => ({
    ...{ line, label, name: 'Pump', place: '', serial: '', area: '' },
    ...parts,
  })
  const run = async (rows: AssetImportRow[], apply: boolean) => {
    const done = await importAssets(admin, { rows, areaId, apply })
    if (!done.ok) throw new Error(done.code)
    return done.rows.map(({ line: _, label: __, ...told }) => told)
  }

  it('tells every row before anything is written, does it, and finds nothing to do again', async () => {
    const back = await made('P-1')
    await editAsset(admin, back.id, { version: 1, retired: true })
    const { name } = await server.services.db.area.findUniqueOrThrow({ where: { id: areaId } })
    const rows = [
      row(2, 'P-1', { name: 'Feed pump', place: 'Roof' }),
      row(3, 'P-2'),
      row(4, ''),
      row(5, ' p-2'),
      row(6, 'P-3', { area: 'Nowhere' }),
      row(7, 'P-4', { name: 'x'.repeat(81) }),
    ]
    const wanted = [
      { outcome: 'update', changes: ['place', 'retired'] },
      { outcome: 'new' },
      { outcome: 'error', problem: 'label-missing' },
      { outcome: 'error', problem: 'twice' },
      { outcome: 'error', problem: 'area-unknown' },
      { outcome: 'error', problem: 'name-long' },
    ]
    expect(await run(rows, false)).toEqual(wanted)
    const { total } = { total: 0, ...(await adminAssets(admin, { area: areaId })) }
    expect([total, name]).toEqual([1, 'Hydraulics'])
    expect(await run(rows, true)).toEqual(wanted)
    const again = await run(rows.slice(0, 2), true)
    expect(again).toEqual([{ outcome: 'unchanged' }, { outcome: 'unchanged' }])
    expect(await acts(back.id)).toEqual(['asset.created', 'asset.retired', 'asset.edited', 'asset.restored'])
    expect(await areaAssets(await acting(marek), areaId)).toMatchObject({ version: 3 })
  })
  it('writes as many at once as one piece may hold, with an act for each', async () => {
    const rows = Array.from({ length: ROWS_AT_ONCE }, (_, at) => row(at + 2, `M-${at}`))
    expect(new Set((await run(rows, true)).map(({ outcome }) => outcome))).toEqual(new Set(['new']))
    const { db } = server.services
    const stored = await db.asset.findMany({ where: { areaId } })
    const written = await db.auditEntry.findMany({ where: { targetId: { in: stored.map(({ id }) => id) } } })
    expect([stored.length, written.length]).toEqual([ROWS_AT_ONCE, ROWS_AT_ONCE])
    const after: unknown = expect.objectContaining({ areaId })
    expect(written).toContainEqual(expect.objectContaining({ act: 'asset.created', byId: admin.id, after }))
  })
})
