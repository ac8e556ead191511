'use client'

import type { ReactNode } from 'react'
import { usePerson } from '../../live/hooks'
import { useNames } from '../names'
import { PersonAvatar } from './person-avatar'

type PersonLineProps = {
  personId: string
  /** A second line; what the person is called at work when left out. */
  text?: ReactNode
  aside?: ReactNode
}

/** Somebody in a list: circle with presence, name, a second line. */
export function PersonLine({ personId, text, aside }: PersonLineProps) {
  const names = useNames()
  const title = usePerson(personId)?.title
  return (
    <div className="flex min-h-12 items-center gap-3 desk:min-h-10 desk:gap-2.5">
      <PersonAvatar personId={personId} withPresence />
      <div className="min-w-0 flex-1">
        <p className="truncate text-label font-[650]">{names.full(personId)}</p>
        <p className="truncate text-meta text-ink-3">{text ?? title}</p>
      </div>
      {aside}
    </div>
  )
}
