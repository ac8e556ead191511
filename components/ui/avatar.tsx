import { clsx } from 'clsx'
import { VisuallyHidden } from './visually-hidden'

export type Presence = 'online' | 'busy' | 'away' | 'offline'

type AvatarProps = {
  /** The whole name; its initials are drawn. Put the name in words beside it: the avatar itself is only a picture. */
  name: string
  /** The reader. */
  me?: boolean
  /** Field / desk: tiny 28 / 20, small 36 / 24, medium 44 / 32, large 56 / 44 px. */
  size?: 'tiny' | 'small' | 'medium' | 'large'
  presence?: Presence
  /** The presence in words, for screen readers; required with `presence`. */
  presenceLabel?: string
  className?: string
}

const SIZES = {
  tiny: 'size-7 text-[0.625rem] desk:size-5 desk:text-[0.5625rem]',
  small: 'size-9 text-[0.8125rem] desk:size-6 desk:text-[0.625rem]',
  medium: 'size-11 text-[1rem] desk:size-8 desk:text-[0.71875rem]',
  large: 'size-14 text-[1.25rem] desk:size-11 desk:text-[1rem]',
}

/** A person in a circle, with their presence at its foot. */
export function Avatar({ name, me, size = 'medium', presence, presenceLabel, className }: AvatarProps) {
  return (
    <span
      className={clsx(
        'relative inline-grid flex-none place-items-center rounded-full leading-none font-bold tracking-[0.01em] forced-colors:border',
        me ? 'bg-action-soft text-action-text' : 'border bg-avatar text-ink',
        SIZES[size],
        className,
      )}
    >
      <span aria-hidden>{initialsOf(name)}</span>
      {presence && (
        <span data-presence={presence} className="absolute -end-px -bottom-px size-[0.9em] rounded-full presence-dot" />
      )}
      {presence && presenceLabel && <VisuallyHidden>{presenceLabel}</VisuallyHidden>}
    </span>
  )
}

/** First letters of the first and the last word: "Aya Nakamura" is AN. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
