import { expect, test } from 'vitest'
import { assetName } from '../../lib/assets'
import { blankIncident } from '../../lib/incident/blank'
import { id } from '../../lib/testing/people'
import { recentAssets } from './recent-assets'

const [ME, OTHER] = [id(1), id(2)]
const machine = (label: string, at: number) => ({ id: id(at), areaId: id(100), label, name: '', place: '', serial: '' })
const [p17, p204, v12] = [machine('P-17', 17), machine('P-204', 204), machine('V-12', 12)]
const LIST = [p17, p204, v12]

const raised = (day: number, asset: typeof p17 | null, creatorId = ME, reporterId = creatorId) => ({
  ...blankIncident(id(1_000 + day)),
  ...{
    areaId: id(100),
    asset: asset && assetName(asset),
    creatorId,
    reporterId,
    createdAt: `2026-11-0${day}T09:00:00Z`,
  },
})

test('the machines this person named come newest first, each once, and no more than fit', () => {
  const mine = [raised(3, p17), raised(1, p204), raised(5, v12), raised(4, p17), raised(6, null)]
  expect(recentAssets(mine, ME, LIST, 4)).toEqual([v12, p17, p204])
  expect(recentAssets(mine, ME, LIST, 2)).toEqual([v12, p17])
})

test('what others named does not count, what was raised on somebody’s behalf does, and what was taken off the list is left out', () => {
  const mine = [raised(1, p17, OTHER), raised(2, p204, OTHER, ME), raised(3, v12)]
  expect(recentAssets(mine, ME, [p17, p204], 4)).toEqual([p204])
})

test('before the lists have come, machines stand there as they were named', () => {
  expect(recentAssets([raised(1, p17), raised(2, v12)], ME, undefined, 4)).toEqual([v12, p17])
})
