import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Incident } from '../../../lib/incident/incident'
import { Shape } from '../../ui/shape'
import { ClosesByItself } from './closes-by-itself'

const LOOKS = {
  paused: { shape: 'bars', bar: 'bg-violet-soft', ink: 'text-violet-text' },
  proposed: { shape: 'check', bar: 'bg-green-soft', ink: 'text-green-text' },
} as const

type StateBarProps = {
  look: keyof typeof LOOKS
  label: string
  incident: Incident
  action?: ReactNode
  children: ReactNode
}

/** Over the composer while the incident waits for something: what for, when silence ends it, and what the reader can do. */
export function StateBar({ look, label, incident, action, children }: StateBarProps) {
  const { shape, bar, ink } = LOOKS[look]
  return (
    <section
      aria-label={label}
      className={clsx(
        'flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-t px-inset py-3 desk:px-5 desk:py-2',
        bar,
      )}
    >
      <Shape name={shape} className={clsx('size-4 flex-none', ink)} />
      <div className="grid min-w-48 flex-1 gap-0.5">
        {children}
        <ClosesByItself incident={incident} />
      </div>
      {action}
    </section>
  )
}
