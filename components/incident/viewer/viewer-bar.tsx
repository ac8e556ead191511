'use client'
import { ChevronLeft, ChevronRight, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button'
import type { Zoom } from './use-zoom'
import { STEP } from './zoom'

type ViewerBarProps = {
  zoom: Zoom
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
  children?: ReactNode
}

/** Below the picture: the way to the others, and the zoom for whoever has no two fingers free. */
export function ViewerBar({ zoom, onPrevious, onNext, children }: ViewerBarProps) {
  const t = useTranslations('attachments.viewer')
  return (
    <div className="flex flex-none flex-wrap items-center justify-center gap-between border-t bg-surface px-inset py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
      {onPrevious && (
        <IconButton icon={<ChevronLeft className="rtl:-scale-x-100" />} label={t('previous')} onClick={onPrevious} />
      )}
      <IconButton icon={<ZoomOut />} label={t('smaller')} onClick={() => zoom.by(1 / STEP)} />
      <output aria-live="off" className="min-w-14 text-center text-meta text-ink-2 tabular-nums">
        {t('zoomed', { percent: Math.round(zoom.view.scale * 100) })}
      </output>
      <IconButton icon={<ZoomIn />} label={t('larger')} onClick={() => zoom.by(STEP)} />
      <IconButton icon={<Maximize />} label={t('whole')} onClick={zoom.fit} />
      {onNext && <IconButton icon={<ChevronRight className="rtl:-scale-x-100" />} label={t('next')} onClick={onNext} />}
      {children}
    </div>
  )
}
