import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const TONES = {
  neutral: 'bg-sunken',
  warning: 'bg-amber-soft [&>svg]:text-amber-text',
  alarm: 'bg-red-soft [&>svg]:text-red-text',
}

type StripProps = {
  tone?: keyof typeof TONES
  icon?: ReactNode
  /** One line: what is the matter and what happens next. */
  children: ReactNode
  /** A quiet Button. */
  action?: ReactNode
}

/** One line across a surface, only while something is not normal. */
export function Strip({ tone = 'neutral', icon, children, action }: StripProps) {
  return (
    <div
      role="status"
      className={clsx(
        'relative z-strip flex min-h-14 animate-appear flex-wrap items-center gap-x-3 border-b ps-inset pe-2 text-label font-[550] text-ink desk:min-h-9',
        TONES[tone],
      )}
    >
      {icon}
      <span className="min-w-56 flex-1 py-2">{children}</span>
      {action}
    </div>
  )
}
