import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type HeadButtonProps = ComponentProps<'button'> & { icon?: ReactNode; lit?: boolean }

/** A small control in a list's head. `lit` while it waits for the person. */
export function HeadButton({ icon, lit, className, children, ...rest }: HeadButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(
        'inline-flex min-h-control-small min-w-0 items-center gap-1.5 rounded-control px-2 text-meta desk:gap-1',
        lit
          ? 'bg-action-soft font-bold text-action-text hover:bg-selected'
          : 'font-medium text-ink-3 hover:bg-hover hover:text-ink',
        className,
      )}
    >
      <span className="truncate">{children}</span>
      {icon}
    </button>
  )
}
