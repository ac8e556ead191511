import { clsx } from 'clsx'
import { Lamp, type LampState } from './lamp'
import type { ReactNode } from 'react'

type RowProps = {
  lamp?: LampState
  /** Glow once: this just changed. */
  justLit?: boolean
  /** A picture or an avatar at the start. */
  picture?: ReactNode
  /** One line. Put the link or button here with the class `row-target`: it covers the whole row, but for its `answers`. */
  title: ReactNode
  /** After the title: a time, the time left. */
  when?: ReactNode
  /** The second line, with an end of its own (a Count). */
  text?: ReactNode
  textEnd?: ReactNode
  /** The third line: plate, status, gauge. */
  meta?: ReactNode
  /** Buttons under the row, for rows that ask something. */
  answers?: ReactNode
  /** At the end of the row, as high as the row: a chevron, a menu. */
  trailing?: ReactNode
  unread?: boolean
  selected?: boolean
  className?: string
}

/** One line of a list: lamp, picture, title and time, text, meta. Use it inside `<li>`. */
export function Row(props: RowProps) {
  const { lamp = 'off', picture, title, when, text, textEnd, meta, answers, trailing, unread, selected } = props
  return (
    <div
      className={clsx(
        'group/row relative flex min-h-22 flex-col justify-center px-inset py-3 sm:min-h-27 sm:py-4 desk:min-h-14 desk:py-2 sm:desk:min-h-14 sm:desk:py-2',
        selected ? 'bg-selected' : 'bg-surface hover:bg-hover',
        props.className,
      )}
    >
      <Lamp state={lamp} justOn={props.justLit} />
      <div className={clsx('flex items-center gap-4 desk:gap-2.5', answers && 'relative')}>
        {picture}
        <div className="grid min-w-0 flex-1 grid-cols-1 gap-y-1.5 desk:gap-y-1">
          <div className="flex items-baseline gap-3 desk:gap-2">
            <h3 className={clsx('min-w-0 flex-1 truncate text-row', unread && 'font-[740]')}>{title}</h3>
            {when && (
              <span
                className={clsx(
                  'flex-none text-meta tabular-nums',
                  unread ? 'font-[650] text-action-text' : 'text-ink-3',
                )}
              >
                {when}
              </span>
            )}
          </div>
          {(text || textEnd) && (
            <div className="flex items-center gap-3 desk:gap-2">
              <p
                className={clsx(
                  'min-w-0 flex-1 truncate text-[1.0625rem]/6 desk:text-meta',
                  unread ? 'text-ink' : 'text-ink-2',
                )}
              >
                {text}
              </p>
              {textEnd}
            </div>
          )}
          {meta && <div className="flex min-w-0 items-center gap-3 desk:gap-2">{meta}</div>}
        </div>
        {trailing}
      </div>
      {answers && <div className="relative mt-4 mb-1 grid grid-cols-2 gap-3">{answers}</div>}
    </div>
  )
}

/** The list around rows: surface, with hairlines between. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="divide-y border-y bg-surface glove:grid glove:gap-4 glove:divide-y-0 glove:bg-transparent glove:[&>li]:border-y"
    >
      {children}
    </ul>
  )
}
