'use client'
import type { Asset } from '../../lib/assets'
import { AssetText } from './asset-text'

type AssetTilesProps = { label: string; assets: readonly Asset[]; onChoose: (asset: Asset) => void }

/** A few machines to choose from with one tap. */
export function AssetTiles({ label, assets, onChoose }: AssetTilesProps) {
  return (
    <ul aria-label={label} className="grid gap-between sm:grid-cols-2">
      {assets.map((asset) => (
        <li key={asset.id}>
          <button
            type="button"
            onClick={() => onChoose(asset)}
            className="flex min-h-18 w-full min-w-0 items-center rounded-control border-edge border-line-strong bg-surface px-4 py-2.5 text-start hover:bg-hover desk:min-h-11 desk:px-3 desk:py-1.5"
          >
            <AssetText asset={asset} />
          </button>
        </li>
      ))}
    </ul>
  )
}
