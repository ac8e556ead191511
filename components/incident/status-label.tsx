'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../lib/incident/incident'
import { gravityOf, situationWords, type SituationWord } from '../../lib/incident/situation'
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

const SITUATION_LOOK: Record<
  SituationWord,
  Pick<Parameters<typeof StatusChip>[0], 'shape' | 'tone' | 'chip' | 'strong'>
> = {
  hurt: { shape: 'cross', tone: 'red', chip: true, strong: true },
  stands: { shape: 'octagon', tone: 'amber', strong: true },
  runs: { shape: 'turn', tone: 'quiet' },
  safe: { shape: 'check', tone: 'quiet' },
}

type SituationMarkProps = { word: SituationWord; className?: string }

/** One thing that was said of machine or people, with its sign; only what is grave is loud. */
export function SituationMark({ word, className = 'flex-none' }: SituationMarkProps) {
  const t = useTranslations('incident.situation')
  return (
    <StatusChip {...SITUATION_LOOK[word]} className={className}>
      {t(word)}
    </StatusChip>
  )
}

type GraveMarkProps = { of: Pick<Incident, 'status' | 'situation'>; className?: string }

/** In a line about an incident: that somebody is hurt, else that the machine stands. Nothing of what is harmless, or over. */
export function GraveMark({ of: { status, situation }, className }: GraveMarkProps) {
  const [gravest] = situationWords(situation)
  if (!gravest || status === 'closed' || gravityOf(situation) === 0) return null
  return <SituationMark word={gravest} className={className} />
}
