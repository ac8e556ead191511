'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Incident } from '../../lib/incident/incident'
import type { Status } from '../../lib/incident/status'
import type { ShapeName } from '../ui/shape'
import type { Tone } from '../ui/status-chip'
import { useHoldText } from './use-hold-text'

/** Colour and shape of a status; its word comes from `useStatusText`. Always show all three. */
export const STATUS_LOOK: Record<Status, { shape: ShapeName; tone: Tone }> = {
  open: { shape: 'triangle', tone: 'amber' },
  in_progress: { shape: 'disc', tone: 'action' },
  on_hold: { shape: 'bars', tone: 'violet' },
  resolved: { shape: 'check', tone: 'green' },
  closed: { shape: 'square', tone: 'quiet' },
}

/** As much of an incident as its label needs; without `hold` the reason of a pause is left out. */
export type Standing = Pick<Incident, 'status' | 'outcome'> & Partial<Pick<Incident, 'hold'>>

/** The one label set: "In progress", "On hold: spare part, until 13:00", "Closed (solved)". */
export function useStatusText() {
  const t = useTranslations('incident')
  const holdText = useHoldText()
  return useCallback(
    ({ status, outcome, hold }: Standing) => {
      if (hold) return t('status.held', { what: holdText(hold) })
      return t(`status.${status}`, { outcome: outcome ? t(`outcome.${outcome}`) : '' })
    },
    [t, holdText],
  )
}
