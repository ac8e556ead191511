'use client'
import { Camera, LoaderCircle } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { MOST_ATTACHMENTS } from '../../lib/attachments'
import { AttachRefusal } from '../attaching/attached-strip'
import { AttachedTile } from '../attaching/attached-tile'
import { onPhotographed } from '../attaching/photographed'
import { pickFiles } from '../attaching/pick-files'
import type { Attaching } from '../attaching/use-attaching'
import { BigActionLabel, bigActionLook } from '../ui/big-action'

/** Photos first: one wide, the others beside it, and the camera at hand for more. */
export function PhotoField({ attaching }: { attaching: Attaching }) {
  const t = useTranslations('attachments')
  const { preparing, full, add } = attaching
  const attached = attaching.attached.filter(({ attachment }) => attachment.kind !== 'voice')
  useEffect(() => onPhotographed((taken) => void taken.then(add)), [add])
  const take = () => void pickFiles('camera').then(add)
  if (attached.length + preparing === 0) {
    return (
      <section aria-label={t('photos')}>
        <button type="button" onClick={take} className={clsx(bigActionLook, 'desk:min-h-16 desk:[&_svg]:size-7')}>
          <BigActionLabel icon={<Camera />} title={t('takePhoto')} text={t('takePhotoText')} />
        </button>
        <AttachRefusal attaching={attaching} />
      </section>
    )
  }
  return (
    <section aria-label={t('photos')}>
      <ul className="grid auto-rows-[8.5rem] grid-cols-3 gap-between max-sm:auto-rows-[6rem]">
        {attached.map((upload, at) => (
          <AttachedTile
            key={upload.attachment.id}
            upload={upload}
            className={clsx(at === 0 && 'col-span-2 row-span-2')}
          />
        ))}
        {preparing > 0 && (
          <li
            className={clsx(
              'grid place-items-center rounded-tile border border-dashed text-ink-3',
              attached.length === 0 && 'col-span-2 row-span-2',
            )}
          >
            <LoaderCircle className="animate-spin" aria-label={t('preparing')} />
          </li>
        )}
        <li>
          <button
            type="button"
            aria-disabled={full || undefined}
            onClick={full ? undefined : take}
            className="grid size-full content-center justify-items-center gap-2 rounded-tile border-edge border-dashed border-line-strong text-label text-ink-2 hover:bg-hover aria-disabled:opacity-55"
          >
            <Camera className="size-8 desk:size-6" />
            {full ? t('full', { most: MOST_ATTACHMENTS }) : t('addPhoto')}
          </button>
        </li>
      </ul>
      <AttachRefusal attaching={attaching} />
    </section>
  )
}
