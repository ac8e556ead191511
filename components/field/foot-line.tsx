'use client'
import { Freshness } from '../incident/freshness'
import { SafeToClose } from './safe-to-close'

/** Whether the tablet may be switched off, and how fresh the list is. */
export function FootLine() {
  return (
    <div className="mt-3.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 md:mt-3 glove:mt-4!">
      <SafeToClose />
      <span className="min-w-0 text-meta text-ink-3">
        <Freshness />
      </span>
    </div>
  )
}
