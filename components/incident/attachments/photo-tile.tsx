'use client'
import { Image, Maximize2, Pencil } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { useLive } from '../../live/hooks'
import { LazyDrawingLayer } from '../lazy-parts'
import { useSharpPicture, useSmallPicture } from './use-photo'

type PhotoTileProps = {
  incidentId: string
  photo: MessageAttachment
  /** What a screen reader calls it. */
  label: string
  /** So many more are behind this one. */
  more?: number
  onOpen: () => void
  className?: string
}

/**
 * One photo in a bubble: its place at once, then a small picture, then a sharp one. Opens the viewer, which shows what is cut off
 * here: a sign says so, and of what was drawn on or is there in full size where there is room.
 */
export function PhotoTile({ incidentId, photo, label, more = 0, onOpen, className }: PhotoTileProps) {
  const t = useTranslations('attachments')
  const small = useSmallPicture(incidentId, photo)
  const sharp = useSharpPicture(incidentId, photo)
  const shown = sharp ?? small
  const said = photo.drawing.length > 0 ? t('drawn') : photo.parts.original && t('viewer.full')
  const called = said ? `${label}, ${said}` : label
  return (
    <button
      type="button"
      aria-label={more > 0 ? `${called}, ${t('more', { count: more })}` : called}
      onClick={onOpen}
      className={clsx('@container relative block overflow-hidden rounded-control bg-sunken', className)}
    >
      {shown ? (
        <img src={shown} alt="" draggable={false} className="absolute inset-0 size-full object-cover" />
      ) : (
        <Coming photo={photo} />
      )}
      {photo.drawing.length > 0 && (
        <LazyDrawingLayer strokes={photo.drawing} width={photo.width ?? 4} height={photo.height ?? 3} />
      )}
      {more === 0 && (
        <span className="absolute end-2 bottom-2 flex items-center gap-1.5 rounded-chip bg-ink/70 p-1.5 text-meta font-semibold text-ink-inv [&>svg]:size-4">
          {photo.drawing.length > 0 ? <Pencil /> : <Maximize2 />}
          {said && <span className="hidden @xs:inline">{said}</span>}
        </span>
      )}
      {more > 0 && (
        <span className="absolute inset-0 grid place-items-center bg-ink/70 text-title text-ink-inv">
          {t('more', { count: more })}
        </span>
      )}
    </button>
  )
}

/** There is no picture of it yet, or none on this device. */
function Coming({ photo }: { photo: MessageAttachment }) {
  const t = useTranslations('attachments')
  const online = useLive((state) => state.connection === 'online')
  const arrived = photo.parts.preview ?? photo.parts.whole
  return (
    <span className="absolute inset-0 grid content-center justify-items-center gap-1.5 p-2 text-center text-meta text-ink-2">
      <Image aria-hidden />
      {arrived && !online ? t('notHere') : t('coming')}
    </span>
  )
}
