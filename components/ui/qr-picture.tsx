import { clsx } from 'clsx'
import { encodeQR } from 'qr'

type QrPictureProps = { text: string; label: string; className?: string }

/** A code as one path of squares: sharp at any size, and readable when a fifth of it is worn. */
export function QrPicture({ text, label, className }: QrPictureProps) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className={clsx('flex-none', className)}
    >
      <path d={squares.join('')} fill="black" />
    </svg>
  )
}
