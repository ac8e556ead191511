'use client'
import { Camera, Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MOST_ATTACHMENTS } from '../../lib/attachments'
import { Button } from '../ui/button'
import { pickFiles, type Source } from './pick-files'
import type { Attaching } from './use-attaching'

/** Beside the message box: the camera first and largest, then files. The icons alone at the desk, where both have tooltips. */
export function AttachButtons({ attaching }: { attaching: Attaching }) {
  const t = useTranslations('attachments')
  const full = attaching.full ? t('full', { most: MOST_ATTACHMENTS }) : undefined
  const take = (source: Source) => () => void pickFiles(source).then(attaching.add)
  return (
    <>
      <Button
        variant="primary"
        icon={<Camera className="size-7 desk:size-icon" />}
        disabledReason={full}
        onClick={take('camera')}
        className="min-h-18! w-20 flex-none flex-col gap-0.5! px-1! desk:hidden!"
      >
        {t('photo')}
      </Button>
      <Button
        icon={<Paperclip className="size-7 desk:size-icon" />}
        disabledReason={full}
        onClick={take('files')}
        aria-label={t('file')}
        title={t('file')}
        className="min-h-18! w-20 flex-none flex-col gap-0.5! px-1! max-sm:w-14 desk:min-h-8! desk:w-auto desk:border-0! desk:bg-transparent! desk:px-2!"
      >
        <span className="max-sm:hidden desk:hidden">{t('file')}</span>
      </Button>
    </>
  )
}
