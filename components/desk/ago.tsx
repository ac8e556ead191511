'use client'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { useServerNow } from './use-server-now'

type AgoProps = {
  /** ISO 8601; without it, since this was first on screen. */
  since?: string
  /** Puts "12 s ago" into its sentence. */
  children: (ago: string) => ReactNode
}

/** A sentence with how long ago something was, to the second while that is news. */
export function Ago({ since, children }: AgoProps) {
  const t = useTranslations('desk.ago')
  const now = useServerNow()
  const [first] = useState(now)
  const seconds = Math.max(0, Math.floor((now - (since ? Date.parse(since) : first)) / 1000))
  return <>{children(seconds < 60 ? t('seconds', { seconds }) : t('minutes', { minutes: Math.floor(seconds / 60) }))}</>
}
