import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A line with words in its middle. `day` for dates, `new` for where the unread begins. */
export function Divider({ tone = 'day', children }: { tone?: 'day' | 'new'; children: ReactNode }) {
  const rule = tone === 'new' ? 'h-0.5 bg-action' : 'h-(--hair) bg-line'
  return (
    <div
      role="separator"
      className={clsx(
        'flex items-center gap-3.5 text-meta',
        tone === 'new' ? 'font-bold text-action-text' : 'font-[650] text-ink-2',
      )}
    >
      <span aria-hidden className={clsx('flex-1', rule)} />
      {children}
      <span aria-hidden className={clsx('flex-1', rule)} />
    </div>
  )
}

/** What the system noted, in the middle between two short rules: "Aya Nakamura joined · 09:36". */
export function SystemLine({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center justify-center gap-2 px-6 text-center text-meta text-ink-3 [&_b]:text-ink-2">
      <span aria-hidden className="h-(--hair) w-5 flex-none bg-line" />
      <span className="min-w-0">{children}</span>
      <span aria-hidden className="h-(--hair) w-5 flex-none bg-line" />
    </p>
  )
}
