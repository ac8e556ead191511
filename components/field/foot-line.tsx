'use client'
import { useFormatter } from 'next-intl'
import { useLiveList } from '../live/hooks'
import { SafeToClose } from './safe-to-close'

/** Whether the tablet may be switched off, and whose tablet it is. */
export function FootLine() {
  const format = useFormatter()
  const areas = useLiveList((state) =>
    state.areas.filter(({ id }) => state.me.areaIds.includes(id)).map(({ name }) => name),
  )
  return (
    <div className="mt-3.5 flex items-center justify-between gap-4 md:mt-3">
      <SafeToClose />
      <span className="min-w-0 truncate text-meta text-ink-3 max-sm:hidden md:hidden">
        {format.list(areas, { type: 'unit' })}
      </span>
    </div>
  )
}
