'use client'

import { KeyRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { PasswordReset } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { useConfirmed } from '../confirm-password'
import { OneTimePassword } from '../one-time-password'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import type { PersonPartProps } from './person-parts'

/** A new password for somebody who lost theirs, or is locked out. */
export function PersonAccess({ person, me, onStale }: PersonPartProps) {
  const t = useTranslations('admin.password')
  const [open, setOpen] = useState(false)
  const own = person.id === me.id
  if (!person.active) return null
  return (
    <PanelPart title={t('title')}>
      {own && <p className="text-label font-normal text-ink-2">{t.rich('own', { link: profileLink })}</p>}
      {person.locked && <p className="text-meta font-semibold text-amber-text">{t('locked')}</p>}
      {!own && (
        <div>
          <Button icon={<KeyRound />} onClick={() => setOpen(true)}>
            {t('reset')}
          </Button>
        </div>
      )}
      {open && (
        <ResetDialog
          person={person}
          onClose={() => {
            setOpen(false)
            onStale()
          }}
        />
      )}
    </PanelPart>
  )
}

function profileLink(words: ReactNode) {
  return (
    <Link href="/me" className="font-[650] text-action-text underline underline-offset-3">
      {words}
    </Link>
  )
}

function ResetDialog({ person: { id, name }, onClose }: Pick<PersonPartProps, 'person'> & { onClose: () => void }) {
  const t = useTranslations('admin.password')
  const ui = useTranslations('ui')
  const confirmed = useConfirmed()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [made, setMade] = useState<string>()
  async function reset() {
    setBusy(true)
    const answer = await confirmed((confirmPassword) =>
      call<PasswordReset>('POST', `/api/admin/people/${id}/reset-password`, confirmPassword ? { confirmPassword } : {}),
    )
    setBusy(false)
    if (answer?.ok) setMade(answer.initialPassword ?? '')
    else setProblem(answer)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={made === undefined ? t('question', { name }) : t('made', { name })}
      description={made === undefined ? t('consequence', { name }) : undefined}
      actions={
        made === undefined ? (
          <>
            <DialogClose asChild>
              <Button>{ui('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" busy={busy} onClick={() => void reset()}>
              {t('make')}
            </Button>
          </>
        ) : (
          <DialogClose asChild>
            <Button variant="primary">{t('done')}</Button>
          </DialogClose>
        )
      }
    >
      {made !== undefined && <OneTimePassword name={name} password={made} />}
      <ProblemNote problem={problem} />
    </Dialog>
  )
}
