'use client'

type CheckTileProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

/** A native checkbox in a frame of its own, for a few choices side by side. */
export function CheckTile({ label, checked, onChange }: CheckTileProps) {
  return (
    <label className="relative inline-flex min-h-control-small items-center gap-2.5 rounded-tile border bg-surface ps-2.5 pe-3.5 text-label font-medium text-ink-2 has-checked:border-edge has-checked:border-action has-checked:font-[650] has-checked:text-ink desk:min-h-8 desk:gap-1.75 desk:ps-2 desk:pe-3">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="tick size-7 desk:size-4.5"
      />
      {label}
    </label>
  )
}
