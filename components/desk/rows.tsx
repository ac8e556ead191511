import type { ReactNode } from 'react'

/** Rows under a section's head, with hairlines between. Named by that head. */
export function Rows({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <ul aria-labelledby={labelledBy} className="divide-y border-b">
      {children}
    </ul>
  )
}
