'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isGuestError } from '../../lib/sign-in'
import { requestSignIn, type Credentials, type SignInProblem } from './sign-in-request'

/** Signing in from a screen: who is being signed in, what went wrong in words, and the way on after success. */
export function useSignIn(next: string) {
  const [pending, setPending] = useState<Credentials>()
  const [problem, setProblem] = useState<SignInProblem>()
  const text = useProblemWords()

  async function signIn(credentials: Credentials): Promise<SignInProblem | undefined> {
    setPending(credentials)
    setProblem(undefined)
    const failed = await requestSignIn(credentials)
    // A whole new page: nothing of the person before may stay in memory.
    if (!failed) location.assign(next)
    else setPending(undefined)
    setProblem(failed)
    return failed
  }

  return { signIn, pending, problem, problemText: problem && text(problem) }
}

function useProblemWords() {
  const t = useTranslations('account.signIn')
  const guest = useTranslations('guests.problem')
  return ({ code, retrySeconds = 60 }: SignInProblem): string => {
    if (isGuestError(code)) return guest(code)
    if (code !== 'rate-limited') return t(code)
    return retrySeconds < 60
      ? t('waitSeconds', { seconds: retrySeconds })
      : t('waitMinutes', { minutes: Math.ceil(retrySeconds / 60) })
  }
}
