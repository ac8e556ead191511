import { clsx } from 'clsx'

/** The product mark: a notched nameplate with one lit lamp and two quiet ones. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 34 34" aria-hidden className={clsx('flex-none rtl:-scale-x-100', className ?? 'size-8.5')}>
      <path d="M0 0h25.5L34 8.5V34H8.5L0 25.5z" className="fill-ink" />
      <rect x="9" y="8" width="6" height="18" rx="1.5" className="fill-amber" />
      <rect x="20" y="8" width="6" height="6" rx="1.5" className="fill-ink-inv" />
      <rect x="20" y="20" width="6" height="6" rx="1.5" className="fill-ink-inv" />
    </svg>
  )
}

/** The mark with the product's name. */
export function Logo({ size = 'medium' }: { size?: 'medium' | 'large' }) {
  const large = size === 'large'
  return (
    <span
      className={clsx(
        'inline-flex items-center font-[760] tracking-[-0.02em]',
        large ? 'gap-3 text-[1.75rem]' : 'gap-2.5 text-[1.3125rem] desk:text-[1rem]',
      )}
    >
      <LogoMark className={large ? 'size-11' : 'size-8.5 desk:size-8'} />
      Fieldline
    </span>
  )
}

/** The mark, and the name only where both fit on one line. */
export function FittingLogo() {
  return (
    <span className="flex h-control flex-wrap gap-x-2.5 overflow-hidden text-[1.3125rem] font-[760] tracking-[-0.02em] desk:text-[1rem]">
      <span className="flex h-control items-center">
        <LogoMark className="size-8.5 desk:size-8" />
      </span>
      <span className="flex h-control items-center">Fieldline</span>
    </span>
  )
}
