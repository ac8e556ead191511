'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'
import { watchForCode } from './watch-for-code'

type ScannerProps = { onCode: (code: string) => void; onClose: () => void }

/** The camera's picture until a code is in it. Where there is no camera, the device's own camera app opens labels as well. */
export function Scanner({ onCode, onClose }: ScannerProps) {
  const t = useTranslations('assets.scan')
  const ui = useTranslations('ui')
  const [failed, setFailed] = useState(false)
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={failed ? t('noCamera') : t('text')}
      size="large"
      actions={
        <DialogClose asChild>
          <Button size="large">{ui('cancel')}</Button>
        </DialogClose>
      }
    >
      {!failed && <Picture onCode={onCode} onFail={() => setFailed(true)} />}
    </Dialog>
  )
}

/** Of its own, since the dialog's content comes later than the dialog: the camera starts once there is a picture for it. */
function Picture({ onCode, onFail }: { onCode: (code: string) => void; onFail: () => void }) {
  const t = useTranslations('assets.scan')
  const video = useRef<HTMLVideoElement>(null)
  const hear = useEffectEvent(onCode)
  const fail = useEffectEvent(onFail)
  useEffect(() => {
    const screen = video.current
    return screen ? watchForCode(screen, { hear: (code) => hear(code), fail: () => fail() }) : undefined
  }, [])
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label={t('picture')}
      className="aspect-4/3 w-full rounded-tile bg-ink object-cover"
    />
  )
}
