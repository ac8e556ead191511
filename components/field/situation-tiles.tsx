'use client'
import { Ambulance, CircleStop, RefreshCw, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Situation } from '../../lib/incident/situation'
import { VisuallyHidden } from '../ui/visually-hidden'

type SituationTilesProps = { draft: Situation; onChange: (part: Situation) => void }

/** How bad it is, in two taps with pictures: whether the machine stands, and whether somebody is hurt. A second tap takes it back. */
export function SituationTiles({ draft: { machine, people }, onChange }: SituationTilesProps) {
  const t = useTranslations('field.form.situation')
  return (
    <div className="grid gap-4 sm:grid-cols-2 desk:gap-2">
      <Pair label={t('machine')}>
        <Tile
          icon={<CircleStop />}
          label={t('stands')}
          pressed={machine === 'stands'}
          onPress={(on) => onChange({ machine: on ? 'stands' : undefined })}
        />
        <Tile
          icon={<RefreshCw />}
          label={t('runs')}
          pressed={machine === 'runs'}
          onPress={(on) => onChange({ machine: on ? 'runs' : undefined })}
        />
      </Pair>
      <Pair label={t('people')}>
        <Tile
          icon={<ShieldCheck />}
          label={t('safe')}
          pressed={people === 'safe'}
          onPress={(on) => onChange({ people: on ? 'safe' : undefined })}
        />
        <Tile
          icon={<Ambulance />}
          label={t('hurt')}
          pressed={people === 'hurt'}
          onPress={(on) => onChange({ people: on ? 'hurt' : undefined })}
        />
      </Pair>
    </div>
  )
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="grid grid-cols-2 gap-between">
      <VisuallyHidden asChild>
        <h2>{label}</h2>
      </VisuallyHidden>
      {children}
    </div>
  )
}

type TileProps = { icon: ReactNode; label: string; pressed: boolean; onPress: (on: boolean) => void }

function Tile({ icon, label, pressed, onPress }: TileProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onPress(!pressed)}
      className="grid min-h-24 content-center justify-items-center gap-1.5 rounded-control border-edge border-line-strong bg-surface px-2 text-center text-label hover:bg-hover aria-pressed:border-action aria-pressed:bg-selected aria-pressed:ring-1 aria-pressed:ring-action desk:min-h-11 desk:grid-flow-col [&>svg]:size-8 desk:[&>svg]:size-icon"
    >
      {icon}
      {label}
    </button>
  )
}
