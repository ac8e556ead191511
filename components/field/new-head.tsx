import { ChevronLeft } from 'lucide-react'
import { LiveLink } from '../live/live-link'
import { Bar } from '../ui/bar'
import { SquareLamp } from '../ui/lamp'

type NewHeadProps = { heading: string; back: { href: string; label: string }; kept?: string }

/** The head of the new-incident screen: the way back, and that leaving loses nothing. */
export function NewHead({ heading, back, kept }: NewHeadProps) {
  return (
    <Bar className="ps-2! md:min-h-20.25 desk:min-h-bar glove:ps-4!">
      <LiveLink
        href={back.href}
        aria-label={back.label}
        className="grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-hover hover:text-ink"
      >
        <ChevronLeft className="size-8 rtl:-scale-x-100 desk:size-5" />
      </LiveLink>
      <h1 tabIndex={-1} className="min-w-0 flex-1 truncate text-head outline-none max-sm:flex-none">
        {heading}
      </h1>
      {kept && (
        <span role="status" className="ms-auto min-w-0 pe-1.5 max-sm:text-end">
          <SquareLamp state="local">{kept}</SquareLamp>
        </span>
      )}
    </Bar>
  )
}
