import type { ReactElement, ReactNode } from 'react'
import { withProps } from './with-props'

const LOOK = { className: 'quiet-until-focus' }

type VisuallyHiddenProps = { children: ReactNode; asChild?: false } | { children: ReactElement; asChild: true }

/** Text for screen readers only. With `asChild`, a link or button that shows itself when it takes focus (skip links). */
export function VisuallyHidden({ children, asChild }: VisuallyHiddenProps) {
  return asChild ? withProps(children, LOOK) : <span {...LOOK}>{children}</span>
}
