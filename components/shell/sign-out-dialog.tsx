'use client'
import { useTranslations } from 'next-intl'
import type { UnsentThings } from '../live/device/unsent'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'
import { useUnsentLines } from './use-unsent-lines'

type SignOutDialogProps = {
  /** What would be lost. */
  unsent: UnsentThings
  open: boolean
  onOpenChange: (open: boolean) => void
  onSignOut: () => void
}

export function isUnsentLeft({ outbox, uploads, recordings = [] }: UnsentThings): boolean {
  return outbox.length + uploads.length + recordings.length > 0
}

/** Asked only while something is not on the server yet: says what would be lost. */
export function SignOutDialog({ unsent, open, onOpenChange, onSignOut }: SignOutDialogProps) {
  const t = useTranslations('shell')
  const lines = useUnsentLines()(unsent)
  return (
    <Dialog
      role="alertdialog"
      open={open}
      onOpenChange={onOpenChange}
      title={t('unsent.title', { count: lines.length })}
      description={t('unsent.text', { count: lines.length })}
      actions={
        <>
          <DialogClose asChild>
            <Button size="large">{t('unsent.stay')}</Button>
          </DialogClose>
          <Button size="large" variant="danger-outline" onClick={onSignOut}>
            {t('unsent.leave', { count: lines.length })}
          </Button>
        </>
      }
    >
      <ul className="max-h-60 divide-y overflow-y-auto border-y">
        {lines.map(({ id, text }) => (
          <li key={id} dir="auto" className="truncate py-2.5 text-body desk:py-1.5">
            {text}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
