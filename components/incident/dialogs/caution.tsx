import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something to know before going on. */
export function Caution({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <p
      role="status"
      className="flex items-start gap-3 rounded-tile bg-amber-soft px-4 py-3 text-body desk:gap-2.5 desk:px-3 desk:py-2.5"
    >
      <TriangleAlert className="mt-0.5 text-amber-text" />
      <span>
        <b>{title}</b> {children}
      </span>
    </p>
  )
}
