'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'
import type { Accepting } from './use-accept'

/** Asked before a room beyond the soft capacity is taken on. */
export function CapacityQuestion({ accepting, load }: { accepting: Accepting; load: number }) {
  const t = useTranslations('desk.capacity')
  const { asked, answer } = accepting
  return (
    <Dialog
      open={asked !== undefined}
      onOpenChange={(open) => !open && answer(false)}
      title={t('title', { count: load })}
      description={t('text')}
      actions={
        <>
          <DialogClose asChild>
            <Button>{t('no')}</Button>
          </DialogClose>
          <Button variant="primary" onClick={() => answer(true)}>
            {t('yes')}
          </Button>
        </>
      }
    />
  )
}
