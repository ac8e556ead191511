import { expect, test } from 'vitest'
import { ASSETS, c4, d1, p17 } from '../../lib/testing/assets'
import { matchingAssets } from './matching-assets'

test('a machine is found by any words of its record, however they are written, labels first', () => {
  const clamp = { ...c4, id: 'x', label: 'K-1', name: 'Clamp of P-17', place: 'Straße Süd' }
  const assets = [clamp, ...ASSETS]
  expect(matchingAssets(assets, 'p-17', 9)).toEqual([p17, clamp])
  expect(matchingAssets(assets, 'sud clamp', 9)).toEqual([clamp])
  expect(matchingAssets(assets, '', 2)).toEqual([clamp, p17])
  expect(matchingAssets([d1], 'nothing', 9)).toEqual([])
})
