'use client'

import { StatusChip } from '../ui/status-chip'
import { STATUS_LOOK, useStatusText, type Standing } from './status-look'

type StatusLabelProps = { of: Standing; chip?: boolean; className?: string }

/** An incident's status: colour, shape and word. */
export function StatusLabel({ of, chip, className }: StatusLabelProps) {
  const text = useStatusText()
  return (
    <StatusChip {...STATUS_LOOK[of.status]} chip={chip} className={className}>
      {text(of)}
    </StatusChip>
  )
}
