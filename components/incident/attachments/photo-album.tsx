'use client'
import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { PhotoTile } from './photo-tile'

/** So many photos of one message are shown as tiles; the last stands for the rest. */
const MOST_TILES = 6
/** Nothing is drawn flatter or taller than this: the rest is seen by opening it. */
const FLATTEST = 16 / 9
const TALLEST = 3 / 4

type PhotoAlbumProps = {
  incidentId: string
  photos: readonly MessageAttachment[]
  labelOf: (at: number) => string
  onOpen: (photo: MessageAttachment) => void
}

/** The photos of one message: one in its own shape, more as an album of tiles. */
export function PhotoAlbum({ incidentId, photos, labelOf, onOpen }: PhotoAlbumProps) {
  const [only] = photos
  if (only && photos.length === 1) {
    const ratio = Math.min(FLATTEST, Math.max(TALLEST, (only.width ?? 4) / (only.height ?? 3)))
    return (
      // As its width, not its bound: the bubble is as wide as its photo.
      <div
        className="w-[min(--spacing(107),var(--photo-width))] max-w-full desk:w-[min(--spacing(80),var(--photo-width))]"
        style={{ '--photo-width': `${ratio * 20}rem`, aspectRatio: ratio } as CSSProperties}
      >
        <PhotoTile
          {...{ incidentId, photo: only, label: labelOf(0) }}
          onOpen={() => onOpen(only)}
          className="size-full"
        />
      </div>
    )
  }
  const tiles = photos.slice(0, MOST_TILES)
  return (
    <div className={clsx('grid w-107 max-w-full gap-1 desk:w-80', tiles.length > 4 ? 'grid-cols-3' : 'grid-cols-2')}>
      {tiles.map((photo, at) => (
        <PhotoTile
          key={photo.id}
          {...{ incidentId, photo, label: labelOf(at) }}
          more={at === MOST_TILES - 1 ? photos.length - MOST_TILES : 0}
          onOpen={() => onOpen(photo)}
          className={clsx('w-full', at === 0 && tiles.length % 2 ? 'col-span-2 aspect-2/1' : 'aspect-square')}
        />
      ))}
    </div>
  )
}
