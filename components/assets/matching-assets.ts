import type { Asset } from '../../lib/assets'

const MARKS = /\p{M}/gu
const folded = (text: string) => text.normalize('NFKD').replace(MARKS, '').toLowerCase()

/** The machines that have every word of a search, those whose label begins with it first; `most` at most. */
export function matchingAssets(assets: readonly Asset[], search: string, most: number): readonly Asset[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  const found = assets.filter(({ label, name, place, serial }) => {
    const text = folded([label, name, place, serial].join(' '))
    return words.every((word) => text.includes(word))
  })
  const first = folded(search.trim())
  const begins = found.filter(({ label }) => folded(label).startsWith(first))
  return [...begins, ...found.filter((asset) => !begins.includes(asset))].slice(0, most)
}
