import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'

/** Text for screen readers only. With `asChild`, a link or button that shows itself when it takes focus (skip links). */
export function VisuallyHidden({ asChild, ...props }: ComponentProps<'span'> & { asChild?: boolean }) {
  const Part = asChild ? Slot.Root : 'span'
  return <Part {...props} className="quiet-until-focus" />
}
