'use client'
import { File, FileText, FileVideo } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { attachmentUrl, endingOf } from '../../../lib/attachments'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { useLive } from '../../live/hooks'
import { buttonLook } from '../../ui/button-look'
import { bytesText } from './bytes-text'
import { useSmallPicture } from './use-photo'

/** A file of a message: its name, what it is and how large. Opens in a tab of its own, once it has arrived, while there is a network. */
export function FileCard({ incidentId, file }: { incidentId: string; file: MessageAttachment }) {
  const t = useTranslations('attachments')
  const format = useFormatter()
  const { id, kind, name, type, bytes, parts } = file
  const away = useLive(({ connection }) => connection === 'offline' || connection === 'reconnecting')
  const firstPage = useSmallPicture(incidentId, file)
  const Icon = type.startsWith('video/') ? FileVideo : type === 'application/zip' ? File : FileText
  return (
    <div className="flex w-107 max-w-full items-center gap-3.5 rounded-control border bg-surface p-3 desk:w-80 desk:p-2">
      {firstPage ? (
        <img
          src={firstPage}
          alt=""
          draggable={false}
          className="h-24 w-18 flex-none rounded-tile border object-cover object-top"
        />
      ) : (
        <Icon aria-hidden className="size-8 flex-none text-ink-2 desk:size-6" />
      )}
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate text-label text-ink">
          {name}
        </p>
        <p className="text-meta text-ink-2">
          {t('kind', { type: endingOf(name).toUpperCase() || t(`kinds.${kind}`), size: bytesText(format, bytes) })}
        </p>
      </div>
      {parts.whole && away ? (
        <span className="text-meta text-ink-2">{t('opensOnline')}</span>
      ) : parts.whole ? (
        <a
          href={attachmentUrl(incidentId, id, 'whole')}
          target="_blank"
          rel="noopener"
          aria-label={`${t('open')}: ${name}`}
          className={buttonLook({ size: 'small' })}
        >
          {t('open')}
        </a>
      ) : (
        !file.refused && <span className="text-meta text-ink-2">{t('fileComing')}</span>
      )}
    </div>
  )
}
