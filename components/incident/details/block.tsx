import type { ReactNode } from 'react'

/** One block of the details, set apart by lines. */
export function Block({ children }: { children: ReactNode }) {
  return <section className="px-inset py-4 desk:px-4 desk:py-3.5">{children}</section>
}
