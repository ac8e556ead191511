'use client'

import { clsx } from 'clsx'
import { useNames } from '../names'
import { PersonAvatar } from '../people/person-avatar'
import { RichText } from '../rich-text'
import { AuthorLine } from './author-line'
import { Bubble } from './bubble'
import type { DescriptionRow } from './timeline-rows'

/** What was written when the incident was raised. */
export function DescriptionBubble({ item }: { item: DescriptionRow['item'] }) {
  const { entry, text } = item
  const own = entry.by === useNames().me
  return (
    <div className={clsx('flex gap-3 pt-1 desk:gap-2', own && 'justify-end')}>
      {!own && (
        <span className="w-11 flex-none desk:w-8">
          <PersonAvatar personId={entry.by} />
        </span>
      )}
      <div className={clsx('grid max-w-[88%] min-w-0', own ? 'justify-items-end' : 'justify-items-start')}>
        {!own && <AuthorLine by={entry.by} at={entry.at} />}
        <Bubble own={own}>
          <RichText text={text} />
        </Bubble>
      </div>
    </div>
  )
}
