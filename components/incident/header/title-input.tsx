'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent } from 'react'
import { TITLE_LENGTH } from '../../../lib/actions/lengths'
import type { Incident } from '../../../lib/incident/incident'
import { useEditDetails } from '../use-edit-details'

type TitleInputProps = {
  /** What its writer saw when they began. */
  seen: Incident
  onEnd: () => void
}

/** The title, being changed where it stands. Leaving it keeps the change. */
export function TitleInput({ seen, onEnd }: TitleInputProps) {
  const t = useTranslations('incident.header')
  const save = useEditDetails(seen)
  const [text, setText] = useState(seen.title)
  const done = useRef(false)

  function end(keep: boolean) {
    if (done.current) return
    done.current = true
    const title = text.trim()
    if (keep && title !== seen.title) save({ title, description: seen.description })
    onEnd()
  }

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') end(true)
    if (event.key === 'Escape') end(false)
  }

  return (
    <input
      autoFocus
      dir="auto"
      aria-label={t('title')}
      value={text}
      maxLength={TITLE_LENGTH}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKey}
      onBlur={() => end(true)}
      className="-mx-1.5 min-w-0 flex-1 rounded-control border-edge border-line-strong bg-surface px-1.5 text-head desk:text-[1rem]/5"
    />
  )
}
