'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent } from 'react'
import { TITLE_LENGTH } from '../../../lib/actions/lengths'
import type { Incident } from '../../../lib/incident/incident'
import { isHidden, useAllowed } from '../use-allowed'
import { useEditDetails } from '../use-edit-details'
import { useTitle } from '../use-title'

/** The room's title. Those who may change it do so where it stands. */
export function RoomTitle({ incident }: { incident: Incident }) {
  const title = useTitle(incident)
  const [editing, setEditing] = useState<Incident>()
  const probe = { title: `${incident.title}…`, description: incident.description, detailsSeq: incident.detailsSeq }
  const decision = useAllowed(incident.id, 'incident.edit', probe)
  if (editing) return <TitleInput seen={editing} onEnd={() => setEditing(undefined)} />
  return (
    <h1 className="min-w-0 flex-1 text-head desk:text-[1rem]/5 desk:font-[740] desk:tracking-[-0.01em]">
      {isHidden(decision) || !decision.ok ? (
        <span className="line-clamp-2 desk:line-clamp-1" dir="auto">
          {title}
        </span>
      ) : (
        <EditButton title={title} onEdit={() => setEditing(incident)} />
      )}
    </h1>
  )
}

function EditButton({ title, onEdit }: { title: string; onEdit: () => void }) {
  const t = useTranslations('incident.header')
  return (
    <button
      type="button"
      onClick={onEdit}
      title={t('editTitle')}
      className="group/title -mx-1.5 flex max-w-full items-center gap-2 rounded-control px-1.5 text-start hover:bg-hover glove:mx-0"
    >
      <span className="line-clamp-2 desk:line-clamp-1" dir="auto">
        {title}
      </span>
      <Pencil className="size-icon-small text-ink-3 opacity-0 group-hover/title:opacity-100 group-focus-visible/title:opacity-100 pointer-coarse:hidden" />
    </button>
  )
}

function TitleInput({ seen, onEnd }: { seen: Incident; onEnd: () => void }) {
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
