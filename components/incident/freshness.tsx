'use client'

import { useTranslations } from 'next-intl'
import { useSaver } from '../live/data-saver'
import { useLive } from '../live/hooks'
import { clockText } from '../ui/time/format-time'
import { useTimePlace } from '../ui/time/use-time-place'

const MINUTE_MS = 60_000

/**
 * How far what is shown is known to be whole: "Complete to 148 · 10:42" while connected, else "Not newer than 10:39".
 * Without a seq it speaks of the lists: "Up to date · 10:42". Nothing before the first answer,
 * but always whether this device spares data.
 */
export function Freshness({ seq }: { seq?: number }) {
  const t = useTranslations('incident.freshness')
  const place = useTimePlace()
  const connection = useLive((state) => state.connection)
  // In minutes, as it is shown: ten seconds later is no news.
  const at = useLive(({ completeAt }) => completeAt && completeAt - (completeAt % MINUTE_MS))
  const saving = useSaver() && t('saving')
  const words = connection !== 'online' ? 'notNewer' : seq === undefined ? 'upToDate' : 'complete'
  const known = connection !== 'connecting' && at && seq !== 0
  const fresh = known && t(words, { seq: String(seq ?? ''), time: clockText(new Date(at), place) })
  if (!fresh && !saving) return null
  return <span className="truncate">{[fresh, saving].filter(Boolean).join(' · ')}</span>
}
