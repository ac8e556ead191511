'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Incident } from '../../lib/incident/incident'
import type { Status } from '../../lib/incident/status'
import type { ShapeName } from '../ui/shape'
import type { Tone } from '../ui/status-chip'

/** Colour and shape of a status; its word comes from `useStatusText`. Always show all three. */
export const STATUS_LOOK: Record<Status, { shape: ShapeName; tone: Tone }> = {
  open: { shape: 'triangle', tone: 'amber' },
  in_progress: { shape: 'disc', tone: 'action' },
  on_hold: { shape: 'bars', tone: 'violet' },
  resolved: { shape: 'check', tone: 'green' },
  closed: { shape: 'square', tone: 'quiet' },
}

/** The one label set: "In progress", "Closed (solved)". */
export function useStatusText() {
  const t = useTranslations('incident')
  return useCallback(
    ({ status, outcome }: Pick<Incident, 'status' | 'outcome'>) =>
      t(`status.${status}`, { outcome: outcome ? t(`outcome.${outcome}`) : '' }),
    [t],
  )
}
