import { clsx } from 'clsx'

/** A grey block of the real geometry (give it a size). It appears only after 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className="block animate-late">
      <span className={clsx('block animate-shimmer rounded-tile bg-sunken', className)} />
    </span>
  )
}

/** Rows that are still loading; `label` is read once. */
export function SkeletonRows({ rows = 4, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y bg-surface">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid min-h-22 content-center gap-2.5 px-inset desk:min-h-14 desk:gap-1.5">
          <Skeleton className="h-5 w-3/5 desk:h-3.5" />
          <Skeleton className="h-4 w-2/5 desk:h-3" />
        </div>
      ))}
    </div>
  )
}
