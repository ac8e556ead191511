import type { AssetName } from '../../lib/assets'

type AssetTextProps = { asset: AssetName & { place?: string; serial?: string }; area?: string | undefined }

/** A machine in words: its label and name, then where it stands and its serial number. */
export function AssetText({ asset: { label, name, place, serial }, area }: AssetTextProps) {
  const where = [area, place, serial].filter(Boolean).join(' · ')
  return (
    <span className="block min-w-0">
      <b className="block truncate text-row">
        {label} <span className="font-medium">{name}</span>
      </b>
      {where && <span className="block truncate text-meta text-ink-2">{where}</span>}
    </span>
  )
}
