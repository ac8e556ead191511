'use client'
import type { ComponentProps, MouseEvent } from 'react'
import { navigate } from './navigate'

type LiveLinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string }

/** A link between live screens: a real address to copy or open in a tab, followed without a page load. */
export function LiveLink({ href, onClick, ...rest }: LiveLinkProps) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const ordinary = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !ordinary) return
    event.preventDefault()
    navigate(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}
