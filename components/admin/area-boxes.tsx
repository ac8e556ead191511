'use client'

import type { AreaName } from '../../lib/admin-api'
import { CheckTile } from './check-tile'

type AreaBoxesProps = {
  label: string
  areas: readonly AreaName[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Any number of areas, each a tile with a tick. */
export function AreaBoxes({ label, areas, chosen, onChange }: AreaBoxesProps) {
  return (
    <div role="group" aria-label={label} className="flex max-h-60 flex-wrap gap-2 overflow-y-auto desk:gap-1.5">
      {areas.map(({ id, name }) => (
        <CheckTile
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </div>
  )
}
