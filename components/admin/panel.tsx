'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { IconButton } from '../ui/icon-button'
import { Sheet } from '../ui/sheet'
import { useMedia } from '../ui/use-media'

type PanelProps = {
  title: string
  /** A second line under the title. */
  text?: ReactNode
  picture?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** What is open beside a list: a third column on wide screens, a sheet over the list on others. */
export function Panel({ title, text, picture, onClose, children }: PanelProps) {
  const wide = useMedia('(width >= 80rem)')
  if (wide) return <Beside {...{ title, text, picture, onClose, children }} />
  return (
    <Sheet open onOpenChange={(open) => open || onClose()} title={title}>
      {text && <p className="border-b px-inset py-2.5 text-meta break-words text-ink-3">{text}</p>}
      {children}
    </Sheet>
  )
}

function Beside({ title, text, picture, onClose, children }: PanelProps) {
  const ui = useTranslations('ui')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <aside
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
      className="sticky top-0 flex h-dvh w-100 flex-none animate-panel-in flex-col border-s bg-surface"
    >
      <header className="flex h-19 flex-none items-center gap-3.5 border-b ps-5 pe-3">
        {picture}
        <div className="min-w-0 flex-1">
          <h2
            ref={heading}
            tabIndex={-1}
            className="truncate text-[1.125rem]/6 font-[740] tracking-[-0.01em] outline-none"
          >
            {title}
          </h2>
          {text && <p className="truncate text-meta text-ink-3">{text}</p>}
        </div>
        <IconButton icon={<X />} label={ui('close')} onClick={onClose} />
      </header>
      <div className="flex-1 overflow-y-auto overscroll-contain">{children}</div>
    </aside>
  )
}

/** One part of a panel, with its heading and what stands at the end of the heading's line. */
export function PanelPart({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-2 border-b px-inset py-3.5 lg:px-5">
      <h3 className="flex items-center justify-between gap-4 text-label font-bold">
        {title}
        {aside !== undefined && <span className="-my-1 text-meta font-[450] text-ink-3">{aside}</span>}
      </h3>
      {children}
    </section>
  )
}
