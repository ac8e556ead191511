'use client'

import { usePerson } from '../../live/hooks'
import { Time } from '../../ui/time/time'
import { useNames } from '../names'

/** Who wrote what follows, what they are, and when. */
export function AuthorLine({ by, at }: { by: string; at: string }) {
  const names = useNames()
  const title = usePerson(by)?.title
  const mark = names.mark(by)
  return (
    <p className="mb-1 flex max-w-full min-w-0 items-baseline gap-2 text-meta text-ink-3 desk:mb-0.5">
      <b className="min-w-16 flex-initial truncate text-ink">{names.bare(by)}</b>
      {mark && <b className="flex-none text-ink">{mark}</b>}
      {title && <span className="truncate">{title}</span>}
      <Time at={at} as="clock" className="flex-none" />
    </p>
  )
}
