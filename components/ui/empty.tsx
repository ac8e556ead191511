import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { DrawingProps } from './drawing'
import { LazyDrawing } from './lazy-drawing'

type EmptyProps = {
  drawing?: DrawingProps['name']
  /** One sentence. */
  title: ReactNode
  text?: ReactNode
  /** One action. */
  action?: ReactNode
  className?: string
}

/** Nothing here: one drawing, one sentence, one action. */
export function Empty({ drawing = 'plate', title, text, action, className }: EmptyProps) {
  return (
    <div
      className={clsx(
        'grid flex-1 place-content-center justify-items-center gap-2 px-inset py-12 text-center',
        className,
      )}
    >
      <LazyDrawing name={drawing} />
      <h2 className="mt-4 text-[1.25rem]/7 font-[740] tracking-[-0.015em]">{title}</h2>
      {text && <p className="max-w-100 text-body text-ink-2">{text}</p>}
      {action && <div className="mt-4 flex gap-2.5">{action}</div>}
    </div>
  )
}
