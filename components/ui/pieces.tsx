import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type PiecesProps = {
  /** Elements, the most important first. */
  children: ReactNode
  className?: string
}

/** As much of a line as there is room for: a piece that does not fit goes into a second line, which is not shown. */
export function Pieces({ children, className }: PiecesProps) {
  return (
    // What stands before the first piece takes no room, but the first line: without it that piece could never leave it.
    <span className={clsx('flex h-[1lh] min-w-0 flex-wrap overflow-hidden whitespace-pre before:h-full', className)}>
      {children}
    </span>
  )
}
