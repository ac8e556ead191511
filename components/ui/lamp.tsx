import { clsx } from 'clsx'

export type LampState = 'off' | 'news' | 'due' | 'alarm'

const LIT: Record<LampState, string> = {
  off: '',
  news: 'bg-action [--glow:var(--action)]',
  due: 'bg-amber outline outline-(--lamp-edge) -outline-offset-1 [--glow:var(--amber)]',
  alarm: 'bg-red [--glow:var(--red)]',
}

/**
 * The vertical bar at the inline start of a positioned parent. Off unless somebody must act: `news` for me, `due` soon,
 * `alarm` breached. Only a picture: the words beside it say the same. `justOn` glows once.
 */
export function Lamp({ state, justOn }: { state: LampState; justOn?: boolean }) {
  if (state === 'off') return null
  return (
    <span
      aria-hidden
      className={clsx(
        'absolute inset-y-2 start-0 w-lamp rounded-e-[3px] forced-color-adjust-none',
        LIT[state],
        justOn && 'animate-lamp-on',
      )}
    />
  )
}

const SQUARES = {
  good: 'bg-green',
  wait: 'bg-amber outline outline-amber-text',
  stop: 'bg-red',
  local: 'border-2 border-ink-3',
}

/** A small square light with its sentence: "All sent. Safe to close." */
export function SquareLamp({ state, children }: { state: keyof typeof SQUARES; children: string }) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-2.5 text-meta font-[550]',
        state === 'wait' ? 'font-[650] text-amber-text' : 'text-ink-2',
      )}
    >
      <span aria-hidden className={clsx('lamp-square', SQUARES[state])} />
      {children}
    </span>
  )
}
