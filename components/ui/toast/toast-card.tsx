'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { clsx } from 'clsx'
import { useState } from 'react'
import { lifetime, type QueuedToast } from './queue'
import { useCountdown } from './use-countdown'

type ToastCardProps = { toast: QueuedToast; onClose: (id: number) => void }

/** Top under the header on tablets, bottom at the inline start at the desk. Its time stands still under pointer or focus. */
export function ToastCard({ toast, onClose }: ToastCardProps) {
  const ui = useTranslations('ui')
  const [held, setHeld] = useState(false)
  const { id, text, detail, action, tone } = toast
  useCountdown(lifetime(toast), held, () => onClose(id))
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => event.key === 'Escape' && onClose(id)}
      className={clsx(
        'fixed z-toast flex animate-rise items-center gap-1 rounded-control bg-ink py-1.5 ps-4.5 pe-1.5 text-label font-[550] text-ink-inv shadow-float forced-colors:border',
        'inset-x-3 top-[calc(var(--bar)+0.75rem)] mx-auto max-w-140',
        'desk:inset-x-auto desk:start-17 desk:top-auto desk:bottom-3 desk:mx-0 desk:w-79 desk:ps-4',
      )}
    >
      {tone === 'error' && <span aria-hidden className="absolute inset-y-2 start-0 w-lamp rounded-e-[3px] bg-red" />}
      <p className="min-w-0 flex-1 py-1.5">
        {text}
        {detail && <small className="block text-meta opacity-80">{detail}</small>}
      </p>
      {action && (
        <button
          type="button"
          data-action
          onClick={() => {
            action.onPress()
            onClose(id)
          }}
          className="min-h-control-small rounded-control px-3 font-bold underline underline-offset-3"
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={ui('close')}
        onClick={() => onClose(id)}
        className="grid size-control-small place-items-center rounded-control"
      >
        <X />
      </button>
    </div>
  )
}
