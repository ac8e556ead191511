'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ChangePassword } from '../../lib/admin-api'
import type { Me } from '../../lib/wire'
import { ProblemNote } from '../admin/problem-note'
import { call, type Problem } from '../api/call'
import { useProblemText } from '../api/use-problem-text'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { PasswordInput } from '../ui/password-input'
import { useToasts } from '../ui/toast/toaster'
import { useFocusInvalid } from '../ui/use-focus-invalid'
import { PasswordStrengthLine } from './password-strength-line'
import { ProfilePart } from './profile-part'

/** Which of the two a refusal is about; any other stands below both. */
const ABOUT: Partial<Record<Problem['code'], 'current' | 'next'>> = {
  'wrong-password': 'current',
  'password-short': 'next',
  'password-long': 'next',
  'weak-password': 'next',
}

/** A new password, knowing the current one; all other devices are signed out by it. */
export function ProfilePassword({ me, onChanged }: { me: Me; onChanged: () => void }) {
  const t = useTranslations('profile.password')
  const problemText = useProblemText()
  const { toast } = useToasts()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const form = useFocusInvalid(problem)
  const about = problem && ABOUT[problem.code]

  async function change() {
    setBusy(true)
    const request: ChangePassword = { current, next }
    const answer = await call('POST', '/api/me/password', request)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer)
    if (!answer.ok) return
    onChanged()
    setCurrent('')
    setNext('')
    toast({ text: t('changed'), detail: t('othersOut') })
  }

  return (
    <ProfilePart title={t('title')} text={t('text')}>
      <form
        ref={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void change()
        }}
      >
        <input type="email" name="email" autoComplete="username" value={me.email} readOnly hidden />
        <Field label={t('current')} error={problem && about === 'current' && problemText(problem)}>
          <PasswordInput
            required
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        </Field>
        <Field
          label={t('next')}
          hint={<PasswordStrengthLine password={next} about={[me.name, me.email]} />}
          error={problem && about === 'next' && problemText(problem)}
        >
          <PasswordInput
            required
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        </Field>
        {about === undefined && <ProblemNote problem={problem} />}
        <div>
          <Button type="submit" busy={busy}>
            {t('change')}
          </Button>
        </div>
      </form>
    </ProfilePart>
  )
}
