'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaName, CreatedPerson, CreatePerson as Request } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { useConfirmed } from '../confirm-password'
import { OneTimePassword } from '../one-time-password'
import { CreatePersonForm } from './create-person-form'

type CreatePersonProps = { areas: readonly AreaName[]; onClose: () => void; onCreated: () => void }

/** A new account in one dialog; its first password is shown once, at the end. */
export function CreatePerson({ areas, onClose, onCreated }: CreatePersonProps) {
  const t = useTranslations('admin.create')
  const ui = useTranslations('ui')
  const confirmed = useConfirmed()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [created, setCreated] = useState<CreatedPerson>()

  async function create(request: Request) {
    setBusy(true)
    const answer = await confirmed((confirmPassword) =>
      call<CreatedPerson>('POST', '/api/admin/people', { ...request, ...(confirmPassword && { confirmPassword }) }),
    )
    setBusy(false)
    if (!answer?.ok) {
      setProblem(answer)
      return
    }
    setCreated(answer)
    onCreated()
  }

  const name = created?.person.name ?? ''
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => open || onClose()}
      title={created ? t('created', { name }) : t('title')}
      description={created ? t('next', { name }) : undefined}
      actions={
        created ? (
          <DialogClose asChild>
            <Button variant="primary">{t('done')}</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose asChild>
              <Button>{ui('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" type="submit" form="create-person" busy={busy}>
              {t('go')}
            </Button>
          </>
        )
      }
    >
      {!created && (
        <CreatePersonForm areas={areas} problem={problem} busy={busy} onSubmit={(request) => void create(request)} />
      )}
      {created?.initialPassword && <OneTimePassword name={name} password={created.initialPassword} />}
    </Dialog>
  )
}
