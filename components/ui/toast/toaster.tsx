'use client'

import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { later } from '../later'
import { dismiss, enqueue, recall, type Toast, type ToastQueue } from './queue'

const card = later(() => import('./toast-card').then(({ ToastCard }) => ToastCard))
export const bringToasts = card.bring

type Toasts = {
  /** Shows a toast; returns a function that takes it away. */
  toast: (toast: Toast) => () => void
  /** Brings the last one back. */
  showLast: () => void
  /** Does what the toast on screen offers to do, as its button would; false when it offers nothing. */
  act: () => boolean
}

const ToastContext = createContext<Toasts>({ toast: () => () => {}, showLast: () => {}, act: () => false })

/** The one place that shows short notices. F8 brings the last one back and moves the focus to it. */
export function Toaster({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<ToastQueue>({ waiting: [] })
  const count = useRef(0)
  const place = useRef<HTMLDivElement>(null)

  const close = useCallback((id: number) => setQueue((now) => dismiss(now, id)), [])
  const toasts = useMemo<Toasts>(
    () => ({
      toast: (toast) => {
        const id = ++count.current
        setQueue((now) => enqueue(now, { ...toast, id }))
        return () => close(id)
      },
      showLast: () => setQueue(recall),
      act: () => {
        const button = place.current?.querySelector<HTMLElement>('[data-action]')
        button?.click()
        return button != null
      },
    }),
    [close],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return
      setQueue(recall)
      requestAnimationFrame(() => place.current?.querySelector('button')?.focus())
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <ToastContext value={toasts}>
      {children}
      <div ref={place} className="contents">
        {queue.shown && <card.Part key={queue.shown.id} toast={queue.shown} onClose={close} />}
      </div>
    </ToastContext>
  )
}

/** `const { toast } = useToasts()`; `toast({ text, action: { label: 'Undo', onPress } })`. */
export function useToasts(): Toasts {
  return use(ToastContext)
}
