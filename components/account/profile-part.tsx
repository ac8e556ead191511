import type { ReactNode } from 'react'

/** One part of the profile: what it is about at the start, its controls beside or below. */
export function ProfilePart({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-b py-6 last:border-b-0 md:grid-cols-[minmax(0,14rem)_minmax(0,1fr)] md:gap-8">
      <header>
        <h2 className="text-head">{title}</h2>
        {text && <p className="mt-1 text-meta text-ink-3">{text}</p>}
      </header>
      <div className="grid max-w-120 grid-cols-1 content-start gap-4">{children}</div>
    </section>
  )
}
