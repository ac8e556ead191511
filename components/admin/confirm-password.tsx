'use client'

import { useTranslations } from 'next-intl'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { type Problem, type Result } from '../api/call'
import { useProblemText } from '../api/use-problem-text'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'
import { Field } from '../ui/field'
import { PasswordInput } from '../ui/password-input'

type Attempt<T> = (confirmPassword: string | undefined) => Promise<Result<T>>
type Confirmed = <T>(attempt: Attempt<T>) => Promise<Result<T> | undefined>
type Question = { problem: Problem | undefined; answer: (password: string | undefined) => void }

const ConfirmContext = createContext<Confirmed>((attempt) => attempt(undefined))

/**
 * Tries something that may need the admin's own password: it is asked for when the server says so, until it is right.
 * Undefined when the admin thought better of it.
 */
export function useConfirmed(): Confirmed {
  return use(ConfirmContext)
}

/** Asks for the password, above whatever is open. */
export function ConfirmPassword({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question>()

  const confirmed = useCallback<Confirmed>(async (attempt) => {
    const ask = (problem: Problem | undefined) =>
      new Promise<string | undefined>((answer) => setQuestion({ problem, answer }))
    let result = await attempt(undefined)
    let wrong: Problem | undefined
    while (!result.ok && (result.code === 'password-needed' || result.code === 'wrong-password')) {
      const password = await ask(wrong)
      if (password === undefined) return undefined
      result = await attempt(password)
      if (!result.ok) wrong = result
    }
    setQuestion(undefined)
    return result
  }, [])

  function answer(password: string | undefined) {
    question?.answer(password)
    if (password === undefined) setQuestion(undefined)
  }

  return (
    <ConfirmContext value={confirmed}>
      {children}
      {question && <Ask question={question} onAnswer={answer} />}
    </ConfirmContext>
  )
}

function Ask({ question, onAnswer }: { question: Question; onAnswer: (password: string | undefined) => void }) {
  const t = useTranslations('admin.confirm')
  const ui = useTranslations('ui')
  const problemText = useProblemText()
  const [password, setPassword] = useState('')
  const [sent, setSent] = useState<Question>()
  const busy = sent === question
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onAnswer(undefined)}
      title={t('title')}
      description={t('text')}
      actions={
        <>
          <DialogClose asChild>
            <Button>{ui('cancel')}</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form="confirm-password" busy={busy}>
            {t('go')}
          </Button>
        </>
      }
    >
      <form
        id="confirm-password"
        onSubmit={(event) => {
          event.preventDefault()
          if (busy || !password) return
          setSent(question)
          onAnswer(password)
        }}
      >
        <Field label={t('password')} error={question.problem && !busy && problemText(question.problem)}>
          <PasswordInput
            autoFocus
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
