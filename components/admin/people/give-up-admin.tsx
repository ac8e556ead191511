'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'

/** Asked before an admin takes the own role away: nobody locks themselves out by a stray tick. */
export function GiveUpAdmin({ onKeep, onGiveUp }: { onKeep: () => void; onGiveUp: () => void }) {
  const t = useTranslations('admin.giveUp')
  return (
    <Dialog
      open
      role="alertdialog"
      onOpenChange={(open) => open || onKeep()}
      title={t('title')}
      description={t('text')}
      actions={
        <>
          <DialogClose asChild>
            <Button>{t('keep')}</Button>
          </DialogClose>
          <Button variant="danger" onClick={onGiveUp}>
            {t('go')}
          </Button>
        </>
      }
    />
  )
}
