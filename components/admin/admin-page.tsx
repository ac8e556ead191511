import type { ReactNode } from 'react'

type AdminPageProps = {
  title: string
  /** How many there are. */
  count?: number | undefined
  /** The one primary action. */
  action?: ReactNode
  /** One sentence under the title. */
  text?: ReactNode
  /** What is open beside the content. */
  panel?: ReactNode
  children: ReactNode
}

/** One admin screen: title, action, content at most 1120 px wide, and beside it the panel of what is open. */
export function AdminPage({ title, count, action, text, panel, children }: AdminPageProps) {
  return (
    <div className="min-w-0 overflow-x-clip lg:flex">
      <main id="content" tabIndex={-1} className="@container min-w-0 flex-1 p-4 outline-none sm:px-6 sm:py-5">
        <div className="mx-auto grid max-w-280 gap-4 lg:mx-0">
          <header className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="text-title desk:text-[1.5rem]/8">{title}</h1>
            {count !== undefined && <span className="self-end pb-1 text-body text-ink-3 tabular-nums">{count}</span>}
            {action && <div className="ms-auto flex flex-wrap gap-3">{action}</div>}
          </header>
          {text && <p className="-mt-2 max-w-184 text-body text-ink-2">{text}</p>}
          {children}
        </div>
      </main>
      {panel}
    </div>
  )
}
