import { describe, expect, test } from 'vitest'
import { assetPath, assetsNamed, labelKey, scanned } from './assets'
import { ASSETS, c4, p17 } from './testing/assets'

describe('a scanned code', () => {
  test('of one of our labels names its machine, whatever host it was printed for', () => {
    expect(scanned(`https://help.example.org${assetPath(p17.id)}`)).toBe(p17.id)
    expect(scanned(' http://10.0.0.7:3000/new?asset=P-17 ')).toBe('P-17')
  })

  test('that is none of ours is taken as what the plate says', () => {
    expect(scanned(' P-17\n')).toBe('P-17')
    expect(scanned('https://maker.example/parts?asset=9')).toBe('https://maker.example/parts?asset=9')
    expect(scanned('https://help.example.org/new')).toBe('https://help.example.org/new')
  })
})

describe('a name', () => {
  const assets = [...ASSETS, { ...c4, id: 'x', label: '77', serial: '' }, { ...c4, id: 'y', label: 'Z', serial: '77' }]

  test('means a machine by id, else by label, else by serial number, however it is written', () => {
    expect(assetsNamed(assets, p17.id.toUpperCase())).toEqual([p17])
    expect(assetsNamed(assets, ' p-17 ')).toEqual([p17])
    expect(assetsNamed(assets, '77').map(({ id }) => id)).toEqual(['x'])
    expect(assetsNamed(assets.slice(0, 3), 'nothing')).toEqual([])
    expect(assetsNamed(assets, '  ')).toEqual([])
  })

  test('is the same however wide or spaced it is typed', () => {
    expect(labelKey('Ｐ-17  A ')).toBe('p-17 a')
  })
})
