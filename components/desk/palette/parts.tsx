'use client'
import { Command } from 'cmdk'
import type { ReactNode } from 'react'

/** One thing to choose. `value` is unique; `words` are what it is found by. */
export function Item(props: {
  value: string
  words: readonly string[]
  icon?: ReactNode
  end?: ReactNode
  onSelect: () => void
  children: ReactNode
}) {
  return (
    <Command.Item
      value={props.value}
      keywords={[...props.words]}
      onSelect={props.onSelect}
      className="flex min-h-control-small cursor-pointer items-center gap-3 rounded-control px-2.5 text-body select-none data-[selected=true]:bg-selected forced-colors:data-[selected=true]:outline-2 desk:min-h-9"
    >
      {props.icon && <span className="flex text-ink-2">{props.icon}</span>}
      <span className="flex min-w-0 flex-1 items-center gap-3">{props.children}</span>
      <span className="flex flex-none items-center gap-2 text-meta text-ink-3">{props.end}</span>
    </Command.Item>
  )
}

export function Group({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&>[cmdk-group-heading]]:px-2.5 [&>[cmdk-group-heading]]:pt-3 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-meta [&>[cmdk-group-heading]]:font-semibold [&>[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  )
}
