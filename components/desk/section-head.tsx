import type { ReactNode } from 'react'

/** The head of one list: its name, how many, and what can be done with it. It stays while its rows scroll. */
export function SectionHead({
  id,
  title,
  count,
  children,
}: {
  id: string
  title: string
  count?: number
  children?: ReactNode
}) {
  return (
    <header className="sticky top-0 z-strip flex min-h-14 items-center gap-2 border-b bg-surface ps-inset pe-2 desk:min-h-10">
      <h2 id={id} className="text-label font-[740] whitespace-nowrap desk:text-[0.875rem]/5">
        {title}
      </h2>
      {count !== undefined && <span className="text-meta font-semibold text-ink-3 tabular-nums">{count}</span>}
      <div className="ms-auto flex min-w-0 items-center">{children}</div>
    </header>
  )
}
