'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'

type SignOutDialogProps = {
  /** What would be lost, a line each. */
  lines: readonly { id: string; text: string }[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onSignOut: () => void
}

/** Asked only while something is not on the server yet: says what would be lost. */
export function SignOutDialog({ lines, open, onOpenChange, onSignOut }: SignOutDialogProps) {
  const t = useTranslations('shell')
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
