'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'

/** A password Fieldline made up: shown this once, to be handed on by hand. */
export function OneTimePassword({ name, password }: { name: string; password: string }) {
  const t = useTranslations('admin.password')
  const ui = useTranslations('ui')
  const [copied, setCopied] = useState(false)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3 rounded-control border bg-sunken p-2 ps-4">
        <bdi
          dir="ltr"
          aria-label={t('label', { name })}
          className="min-w-0 flex-1 font-mono text-head break-all select-all"
        >
          {password}
        </bdi>
        <Button
          icon={copied ? <Check /> : <Copy />}
          onClick={() => void navigator.clipboard.writeText(password).then(() => setCopied(true))}
        >
          {copied ? ui('copied') : ui('copy')}
        </Button>
      </div>
      <p className="text-meta text-ink-2">{t('once', { name })}</p>
    </div>
  )
}
