'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useClient } from '../../live/hooks'
import { Button } from '../../ui/button'
import { useEditDetails, type Conflict, type Details } from '../use-edit-details'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** Two people changed the text at once: both are here, and nothing is written over unseen. Leaving it open chooses nothing. */
export function EditConflict({ seen, conflict, onClose }: RoomDialogProps & { conflict: Conflict }) {
  const t = useTranslations('incident.dialog.conflict')
  const { yours, theirs } = conflict
  const client = useClient()
  const [copied, setCopied] = useState(false)
  const save = useEditDetails({ id: seen.id, detailsSeq: theirs.detailsSeq })

  function choose(mine: boolean) {
    client.discard(conflict.commandId)
    onClose()
    if (mine) save(yours)
  }

  return (
    <RoomDialogFrame
      size="large"
      title={t('title')}
      description={t('text')}
      stay={t('takeTheirs')}
      go={t('keepMine')}
      others={
        <Button
          variant="quiet"
          onClick={() =>
            void navigator.clipboard
              .writeText(`${yours.title}\n${yours.description}`.trim())
              .then(() => setCopied(true))
          }
        >
          {t(copied ? 'copied' : 'copyMine')}
        </Button>
      }
      onGo={() => choose(true)}
      onStay={() => choose(false)}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Version label={t('theirs')} details={theirs} other={yours} />
        <Version label={t('yours')} details={yours} other={theirs} />
      </div>
    </RoomDialogFrame>
  )
}

function Version({ label, details, other }: { label: string; details: Details; other: Details }) {
  const t = useTranslations('incident.dialog.conflict')
  return (
    <section className="grid content-start gap-1.5 rounded-tile border p-4 wrap-anywhere desk:p-3">
      <h3 className="text-meta font-[650] text-ink-2">{label}</h3>
      {details.title !== other.title && (
        <p dir="auto" className="text-row">
          {details.title || t('noTitle')}
        </p>
      )}
      {details.description !== other.description && (
        <p dir="auto" className="max-h-60 overflow-y-auto text-body whitespace-pre-wrap">
          {details.description || t('noDescription')}
        </p>
      )}
    </section>
  )
}
