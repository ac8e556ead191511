import { ChevronRight } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

/** A joined list of big choices: people, places. */
export function Choices({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-2.5">
      <h2 className="text-meta font-[650] text-ink-3">{label}</h2>
      <ul className="divide-y overflow-hidden rounded-control border-edge border-line-strong bg-surface glove:grid glove:gap-4 glove:divide-y-0 glove:border-0 glove:[&>li]:border">
        {children}
      </ul>
    </section>
  )
}

type ChoiceProps = Omit<ComponentProps<'button'>, 'name'> & {
  picture?: ReactNode
  name: ReactNode
  /** A second line. */
  text?: ReactNode
  /** Before the chevron. */
  aside?: ReactNode
}

/** One choice; the whole line is the target. */
export function Choice({ picture, name, text, aside, ...rest }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        {...rest}
        className="flex min-h-21 w-full items-center gap-4 px-4 py-3 text-start hover:bg-hover focus-visible:-outline-offset-4 aria-disabled:opacity-55 desk:min-h-14 desk:py-2"
      >
        {picture}
        <span className="grid min-w-0 flex-1 items-center gap-x-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <span className="min-w-0">
            <span className="block text-row">{name}</span>
            {text && <span className="line-clamp-2 text-meta text-ink-2">{text}</span>}
          </span>
          {aside && <span className="text-meta font-semibold text-ink-2">{aside}</span>}
        </span>
        <ChevronRight className="text-ink-3 rtl:-scale-x-100" />
      </button>
    </li>
  )
}
