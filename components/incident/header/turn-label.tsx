'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Pieces } from '../../ui/pieces'
import { Shape } from '../../ui/shape'
import { useNames } from '../names'
import { useSpanText } from '../span-text'
import { useServerNow } from '../use-server-now'
import { whoseTurn } from '../whose-turn'

const MINUTE = 60_000

type TurnLabelProps = {
  incident: Parameters<typeof whoseTurn>[0]
  /** Since when, where that is known; it is left out where there is no room for it. */
  since?: string
  className?: string
}

/** "Your turn, 4 min", or "Marek's turn"; nothing while nobody owns the incident. */
export function TurnLabel({ incident, since, className }: TurnLabelProps) {
  const t = useTranslations('incident.turn')
  const names = useNames()
  const next = whoseTurn(incident)
  const span = useSpanText()
  const now = useServerNow()
  const long = since && now - Date.parse(since) >= MINUTE ? t('since', { span: span(now - Date.parse(since)) }) : ''
  if (!next) return null
  const mine = next === names.me
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-[0.35em] text-meta whitespace-nowrap',
        since ? 'min-w-0' : 'flex-none',
        mine ? 'font-bold text-action-text' : 'text-ink-3',
        className,
      )}
    >
      <Shape name={mine ? 'turn' : 'chevron'} className="size-[0.7em] flex-none" />
      <span className="flex min-w-0">
        <span className="flex-none">{mine ? t('yours') : t('theirs', { name: names.first(next) })}</span>
        {mine && long && (
          <Pieces>
            <span suppressHydrationWarning>{long}</span>
          </Pieces>
        )}
      </span>
    </span>
  )
}
