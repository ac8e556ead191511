import { Fragment } from 'react'
import { linkParts } from './link-parts'

/** Text that people wrote: shown as it is, with addresses as links. Never HTML. */
export function RichText({ text }: { text: string }) {
  return linkParts(text).map((part, index) =>
    part.href ? (
      <a
        key={index}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="text-action-text underline underline-offset-3 glove:inline-flex glove:min-h-16 glove:items-center"
      >
        {part.text}
      </a>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  )
}
