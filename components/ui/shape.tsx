import { clsx } from 'clsx'

const PATHS = {
  triangle: 'M6 1 11.8 11.2H.2z',
  disc: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  bars: 'M1.5 1h3.4v10H1.5zM7.1 1h3.4v10H7.1z',
  check: 'M.6 6.6 2.6 4.5 4.8 6.7 9.6 1.4 11.6 3.4 4.9 10.8z',
  square: 'M1.5 1.5h9v9h-9z',
  cross: 'M4.1 .5h3.8v3.6h3.6v3.8H7.9v3.6H4.1V7.9H.5V4.1h3.6z',
  octagon: 'M3.6.4h4.8l3.2 3.2v4.8l-3.2 3.2H3.6L.4 8.4V3.6z',
  down: 'M6 11 .2.8h11.6z',
  turn: 'M1.5.5 11 6l-9.5 5.5z',
  chevron: 'M2 .5 11 6 2 11.5V8.8L6.8 6 2 3.2z',
} as const

export type ShapeName = keyof typeof PATHS | 'ring'

/** A filled status shape in the colour of its text, always with a word beside it. `ring` is dashed: kept on this device. */
export function Shape({ name, className }: { name: ShapeName; className?: string }) {
  const flips = name === 'turn' || name === 'chevron'
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden
      className={clsx('size-[0.85em] flex-none overflow-visible', flips && 'rtl:-scale-x-100', className)}
    >
      {name === 'ring' ? (
        <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.2 2.6" />
      ) : (
        <path d={PATHS[name]} fill="currentColor" />
      )}
    </svg>
  )
}
