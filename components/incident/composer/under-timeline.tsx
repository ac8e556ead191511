'use client'

import { useTranslations } from 'next-intl'
import { useLive, useTyping, useUnsent } from '../../live/hooks'
import { SquareLamp } from '../../ui/lamp'
import { useDensity } from '../../ui/theme/use-density'
import { useWakeLock } from '../../ui/use-wake-lock'
import { Freshness } from '../freshness'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { useLasting } from '../use-lasting'

/** Below this nobody needs to know that something was on its way. */
const SLOW_MS = 1_000

/** Who is typing, how much of what was written here is still on its way, and how far the room is known to be whole. */
export function UnderTimeline() {
  const t = useTranslations('incident.under')
  const { incident, room } = useRoomValue()
  const { items: sending } = useUnsent(incident.id)
  const slow = useLasting(sending > 0, SLOW_MS)
  const online = useLive((state) => state.connection === 'online')
  const goesDark = useWakeLock(useDensity() === 'glove')
  return (
    <div className="flex min-h-9 flex-none flex-wrap items-center justify-between gap-x-4 px-inset pb-1 desk:min-h-6 desk:px-5 desk:pb-0.5">
      <Typing incidentId={incident.id} />
      {goesDark && <span className="text-meta text-ink-2">{t('goesDark')}</span>}
      <span className="ms-auto inline-flex min-w-0 items-center gap-4 text-meta text-ink-3">
        {slow && <SquareLamp state="wait">{t(online ? 'sending' : 'kept', { count: sending })}</SquareLamp>}
        <Freshness seq={room?.incident.seq ?? 0} />
      </span>
    </div>
  )
}

function Typing({ incidentId }: { incidentId: string }) {
  const t = useTranslations('incident.under')
  const names = useNames()
  const [first, second, ...more] = useTyping(incidentId)
  if (!first) return <span />
  const text = second
    ? more.length > 0
      ? t('typingMany')
      : t('typingTwo', { one: names.first(first), two: names.first(second) })
    : t('typing', { name: names.first(first) })
  return (
    <span className="inline-flex items-center gap-2.5 text-meta text-ink-2">
      <span aria-hidden className="inline-flex gap-1 [&>i]:size-1.5 [&>i]:rounded-full [&>i]:bg-ink-3">
        <i />
        <i className="opacity-70" />
        <i className="opacity-40" />
      </span>
      {text}
    </span>
  )
}
