'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Shape } from '../../ui/shape'
import { useNames } from '../names'
import { whoseTurn } from '../whose-turn'

type TurnLabelProps = { incident: Parameters<typeof whoseTurn>[0]; className?: string }

/** "Your turn", or "Marek's turn"; nothing while nobody owns the incident. */
export function TurnLabel({ incident, className }: TurnLabelProps) {
  const t = useTranslations('incident.turn')
  const names = useNames()
  const next = whoseTurn(incident)
  if (!next) return null
  const mine = next === names.me
  return (
    <span
      className={clsx(
        'inline-flex flex-none items-center gap-[0.35em] text-meta whitespace-nowrap',
        mine ? 'font-bold text-action-text' : 'text-ink-3',
        className,
      )}
    >
      <Shape name={mine ? 'turn' : 'chevron'} className="size-[0.7em]" />
      {mine ? t('yours') : t('theirs', { name: names.first(next) })}
    </span>
  )
}
