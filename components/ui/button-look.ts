import { clsx } from 'clsx'

export type ButtonLook = {
  /**
   * `primary` the one thing to do here; `secondary` everything else; `quiet` text only; `soft` tinted;
   * `success` and `danger` engraved in green and red; `danger-outline` for a dangerous thing that is not the main one;
   * `keyed` the neutral second of two equal answers.
   */
  variant?: 'primary' | 'secondary' | 'quiet' | 'soft' | 'success' | 'danger' | 'danger-outline' | 'keyed'
  /** Height, field / desk: small 48 / 28, medium 56 / 36, large 64 / 44, giant 96 / 64 px. */
  size?: 'small' | 'medium' | 'large' | 'giant'
  /** Fills the width of its place. */
  block?: boolean
}

const VARIANTS: Record<NonNullable<ButtonLook['variant']>, string> = {
  primary: 'key font-bold text-action-ink [--fill:var(--action)] enabled-hover:[--fill:var(--action-hover)]',
  success: 'key font-bold text-green-ink [--fill:var(--green)]',
  danger: 'key font-bold text-red-ink [--fill:var(--red)]',
  keyed: 'key-neutral font-bold text-ink enabled-hover:bg-hover',
  secondary: 'border-edge border-line-strong bg-surface text-ink enabled-hover:bg-hover',
  'danger-outline': 'border-edge border-red bg-surface text-red-text enabled-hover:bg-red-soft',
  soft: 'bg-action-soft text-action-text enabled-hover:bg-selected',
  quiet: 'text-action-text enabled-hover:bg-hover',
}

const SIZES: Record<NonNullable<ButtonLook['size']>, string> = {
  small: 'min-h-control-small rounded-control px-4 desk:px-2.5',
  medium: 'min-h-control rounded-control px-5 desk:px-3',
  large: 'min-h-control-large rounded-control px-6 text-[1.125rem] desk:px-4 desk:text-[0.9375rem]',
  giant: 'min-h-24 rounded-sheet px-6 text-[1.375rem]/7 [--key:5px] desk:min-h-16 desk:text-[1.0625rem]/6',
}

/** The classes of a button, for links that look like one: `<Link className={buttonLook({ variant: 'primary' })}>`. */
export function buttonLook({ variant = 'secondary', size = 'medium', block }: ButtonLook = {}): string {
  return clsx(
    'inline-flex items-center justify-center gap-2.5 text-center text-label leading-tight font-[650] transition-[transform,background-color] duration-90 select-none desk:gap-1.5',
    'aria-disabled:not-aria-busy:opacity-55',
    VARIANTS[variant],
    SIZES[size],
    block && 'w-full',
  )
}
