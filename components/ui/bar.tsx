import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** The bar at the top of a surface: children in a row, 72 px in the field, 56 at the desk. */
export function Bar({
  as: Part = 'header',
  className,
  children,
}: {
  as?: 'header' | 'div'
  className?: string
  children: ReactNode
}) {
  return (
    <Part
      className={clsx(
        'sticky top-0 z-sticky flex min-h-bar flex-none items-center gap-2 border-b bg-surface ps-inset pe-3.5 desk:pe-3',
        className,
      )}
    >
      {children}
    </Part>
  )
}
