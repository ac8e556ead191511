import type { ReactNode } from 'react'

/** One key of a shortcut. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 flex-none place-items-center rounded-chip border border-current px-1 font-mono text-[0.6875rem] leading-none font-semibold opacity-75">
      {children}
    </kbd>
  )
}
