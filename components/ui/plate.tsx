import { clsx } from 'clsx'

type PlateProps = {
  /** The stamped number or code. */
  children: string | number
  /** Small letters before it, for example INC. */
  prefix?: string
  /** Sunken instead of ink, for dense lists. */
  quiet?: boolean
  size?: 'small' | 'medium' | 'large'
}

const SIZES = {
  small: 'text-[0.875rem] desk:text-[0.75rem]',
  medium: 'text-[0.9375rem] desk:text-[0.78125rem]',
  large: 'text-[1.125rem] desk:text-[0.9375rem]',
}

/** A nameplate with two notched corners, for numbers people read to each other. */
export function Plate({ children, prefix, quiet, size = 'medium' }: PlateProps) {
  return (
    <bdi
      dir="ltr"
      className={clsx(
        'inline-flex h-[1.65em] flex-none items-center gap-[0.45em] px-[0.6em] font-mono leading-none font-bold tracking-[0.02em] whitespace-nowrap notch',
        quiet ? 'bg-plate-quiet text-plate-quiet-ink' : 'bg-ink text-ink-inv',
        SIZES[size],
      )}
    >
      {prefix && <small className="text-[0.8em] font-medium tracking-[0.06em] opacity-85">{prefix}</small>}
      {children}
    </bdi>
  )
}
