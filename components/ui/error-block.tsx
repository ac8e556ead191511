'use client'

import { Check, Copy, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from './button'

export type ErrorBlockProps = {
  /** What happened, is the work safe, what to do. */
  title: ReactNode
  text?: ReactNode
  onRetry?: () => void
  retrying?: boolean
  /** What "Copy details" puts on the clipboard: code, time, address. Never personal data. */
  details?: string
  /** More ways on, for example a link home. */
  children?: ReactNode
}

/** The part of a page that failed says so here; the rest goes on working. */
export function ErrorBlock({ title, text, onRetry, retrying, details, children }: ErrorBlockProps) {
  const ui = useTranslations('ui')
  return (
    <div
      role="alert"
      className="relative grid gap-1.5 rounded-tile border bg-surface py-5 ps-6 pe-5 desk:py-4 desk:ps-5"
    >
      <span aria-hidden className="absolute inset-y-2 start-0 w-lamp rounded-e-[3px] bg-red" />
      <h2 className="text-head">{title}</h2>
      {text && <p className="max-w-[68ch] text-body text-ink-2">{text}</p>}
      <div className="mt-3 flex flex-wrap gap-2.5">
        {onRetry && (
          <Button icon={<RotateCcw />} onClick={onRetry} busy={retrying}>
            {ui('retry')}
          </Button>
        )}
        {children}
        {details && <CopyDetails details={details} />}
      </div>
    </div>
  )
}

function CopyDetails({ details }: { details: string }) {
  const ui = useTranslations('ui')
  const [copied, setCopied] = useState(false)
  return (
    <Button
      variant="quiet"
      icon={copied ? <Check /> : <Copy />}
      onClick={() => void navigator.clipboard.writeText(details).then(() => setCopied(true))}
    >
      {copied ? ui('copied') : ui('copyDetails')}
    </Button>
  )
}
