import type { ReactNode } from 'react'

export type ToastAction = { label: string; onPress: () => void }

export type Toast = {
  /** What happened, in one sentence. */
  text: ReactNode
  /** A smaller second line. */
  detail?: ReactNode
  /** Undo, or a way there. Anything needed for longer also lives on the page. */
  action?: ToastAction
  /** Errors stay until closed. */
  tone?: 'normal' | 'error'
  /** A toast with the same key replaces the one before. */
  key?: string
}

export type QueuedToast = Toast & { id: number }

/** `shown` is on the screen, `waiting` follow it; `last` is what F8 brings back. */
export type ToastQueue = { shown?: QueuedToast; waiting: readonly QueuedToast[]; last?: QueuedToast }

const MOST_WAITING = 3

/** Adds a toast: shown at once if nothing is, else waiting. Of more than three waiting, the oldest goes. */
export function enqueue(queue: ToastQueue, toast: QueuedToast): ToastQueue {
  const same = (other?: QueuedToast) => toast.key !== undefined && other?.key === toast.key
  if (!queue.shown || same(queue.shown)) return { ...queue, shown: toast, last: toast }
  const waiting = [...queue.waiting.filter((other) => !same(other)), toast]
  return { ...queue, waiting: waiting.slice(-MOST_WAITING) }
}

/** Takes the shown toast away, if it still is the one with this id, and shows the next. */
export function dismiss(queue: ToastQueue, id: number): ToastQueue {
  if (queue.shown?.id !== id) return queue
  const [next, ...waiting] = queue.waiting
  return { shown: next, waiting, last: next ?? queue.last }
}

/** Shows the last toast once more, when nothing is shown. */
export function recall(queue: ToastQueue): ToastQueue {
  return queue.shown ? queue : { ...queue, shown: queue.last }
}

/** How long a toast stays, in ms; errors stay for good. */
export function lifetime(toast: Toast): number {
  if (toast.tone === 'error') return Infinity
  return toast.action ? 10_000 : 6_000
}
