'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Incident } from '../../../lib/incident/incident'
import { LazyTitleInput } from '../lazy-parts'
import { isHidden, useAllowed } from '../use-allowed'
import { useTitle } from '../use-title'

/** The room's title. Those who may change it do so where it stands. */
export function RoomTitle({ incident }: { incident: Incident }) {
  const title = useTitle(incident)
  const [editing, setEditing] = useState<Incident>()
  const probe = { title: `${incident.title}…`, description: incident.description, detailsSeq: incident.detailsSeq }
  const decision = useAllowed(incident.id, 'incident.edit', probe)
  if (editing) return <LazyTitleInput seen={editing} onEnd={() => setEditing(undefined)} />
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
