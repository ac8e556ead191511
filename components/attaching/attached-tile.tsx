'use client'
import { X } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { Upload } from '../live/uploads/upload'
import { MadePicture } from './made-picture'
import { useDetach } from './use-detach'

/** One thing that goes with the unfinished text, and the way to take it off again. */
export function AttachedTile({ upload, className }: { upload: Upload; className?: string }) {
  const t = useTranslations('attachments')
  const detach = useDetach()
  const { name } = upload.attachment
  return (
    <li className={clsx('relative overflow-hidden rounded-tile border bg-sunken', className)}>
      <MadePicture upload={upload} alt={name} />
      <button
        type="button"
        aria-label={t('remove', { name })}
        title={t('remove', { name })}
        onClick={() => detach(upload)}
        className="absolute end-1 top-1 grid size-control-small place-items-center rounded-full border bg-surface text-ink hover:bg-hover"
      >
        <X className="size-icon-small" />
      </button>
    </li>
  )
}
