'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeactivationPreview, PersonDetail } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { useConfirmed } from '../confirm-password'
import { ProblemNote } from '../problem-note'
import { Consequences } from './consequences'

type DeactivateDialogProps = {
  person: PersonDetail
  preview: DeactivationPreview | undefined
  onSaved: (person: PersonDetail) => void
  onClose: () => void
}

/** The question before somebody loses their rooms and devices. */
export function DeactivateDialog({ person: { id, name }, preview, onSaved, onClose }: DeactivateDialogProps) {
  const t = useTranslations('admin.deactivate')
  const confirmed = useConfirmed()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  async function deactivate() {
    setBusy(true)
    const answer = await confirmed((confirmPassword) =>
      call<{ person: PersonDetail }>(
        'POST',
        `/api/admin/people/${id}/deactivate`,
        confirmPassword ? { confirmPassword } : {},
      ),
    )
    setBusy(false)
    if (!answer?.ok) {
      setProblem(answer)
      return
    }
    onSaved(answer.person)
    onClose()
  }
  return (
    <Dialog
      open
      role="alertdialog"
      onOpenChange={(open) => open || onClose()}
      title={t('question', { name })}
      actions={
        <>
          <DialogClose asChild>
            <Button>{t('keep', { name })}</Button>
          </DialogClose>
          <Button variant="danger" busy={busy} onClick={() => void deactivate()}>
            {t('go', { name })}
          </Button>
        </>
      }
    >
      {preview && <Consequences name={name} preview={preview} />}
      <ProblemNote problem={problem} />
    </Dialog>
  )
}
