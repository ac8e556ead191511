import { clsx } from 'clsx'
import { createElement, type SVGProps } from 'react'

/** A path's outline, or another shape with its attributes. */
export type IconPart = string | [tag: string, shape: Record<string, string>]

/** One of lucide's drawings as a component: what lucide-react makes of it, without what nobody sets here. */
export function iconOf(parts: readonly IconPart[]) {
  return function Icon({ className, ...rest }: SVGProps<SVGSVGElement>) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={24}
        height={24}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={clsx('lucide', className)}
        aria-hidden={rest['aria-label'] ? undefined : true}
        {...rest}
      >
        {parts.map((part, at) =>
          typeof part === 'string' ? <path key={at} d={part} /> : createElement(part[0], { key: at, ...part[1] }),
        )}
      </svg>
    )
  }
}
