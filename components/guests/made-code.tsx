'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RoomDialogFrame } from '../incident/dialogs/room-dialog'
import { Button } from '../ui/button'
import { QrPicture } from '../ui/qr-picture'
import { useToasts } from '../ui/toast/toaster'

type MadeCodeProps = { label: string; code: string; onClose: () => void }

/** A guest's code to read out, to scan and to send. The link has it behind `#`, which no server is told. */
export function MadeCode({ label, code, onClose }: MadeCodeProps) {
  const t = useTranslations('guests.dialog')
  const { toast } = useToasts()
  const link = `${location.origin}/guest#${code}`

  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      toast({ text: t('copied') })
    } catch {
      toast({ text: t('notCopied') }) // not served by TLS, or not allowed
    }
  }

  return (
    <RoomDialogFrame
      title={t('made', { label })}
      description={t('madeText')}
      stay={t('close')}
      others={
        <Button variant="primary" icon={<Copy />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      }
      onClose={onClose}
    >
      <div className="grid justify-items-center gap-3">
        <div data-theme="daylight" className="rounded-control bg-surface p-2">
          <QrPicture text={link} label={t('picture')} className="size-48" />
        </div>
        <p dir="ltr" className="text-heading font-mono tracking-wider break-all select-all">
          {code}
        </p>
      </div>
    </RoomDialogFrame>
  )
}
