'use client'
import { useTranslations } from 'next-intl'
import type { OutboxItem } from '../live/state'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'
import { useUnsentText } from './use-unsent-text'

type SignOutDialogProps = {
  /** What would be lost. */
  items: readonly OutboxItem[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onSignOut: () => void
}

/** Asked only while something is not on the server yet: says what would be lost. */
export function SignOutDialog({ items, open, onOpenChange, onSignOut }: SignOutDialogProps) {
  const t = useTranslations('shell')
  const textOf = useUnsentText()
  return (
    <Dialog
      role="alertdialog"
      open={open}
      onOpenChange={onOpenChange}
      title={t('unsent.title', { count: items.length })}
      description={t('unsent.text', { count: items.length })}
      actions={
        <>
          <DialogClose asChild>
            <Button size="large">{t('unsent.stay')}</Button>
          </DialogClose>
          <Button size="large" variant="danger-outline" onClick={onSignOut}>
            {t('unsent.leave', { count: items.length })}
          </Button>
        </>
      }
    >
      <ul className="max-h-60 divide-y overflow-y-auto border-y">
        {items.map((item) => (
          <li key={item.command.id} dir="auto" className="truncate py-2.5 text-body desk:py-1.5">
            {textOf(item)}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
