'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { SHORTEST_PASSWORD } from '../../lib/password-length'
import { call } from '../api/call'
import { useProblemText } from '../api/use-problem-text'
import { EMPTY_SETUP, SETUP_STEPS, fieldOf, firstWrong, stepOf, type SetupField, type SetupStep } from './setup-values'
import type { SetUp } from '../../lib/admin-api'

type Wrong = { field: SetupField | undefined; text: string }
type State = 'asking' | 'sending' | 'done' | 'closed'

/** The three steps of the first run: what is typed, what is wrong with it, and the one request at the end. */
export function useSetup() {
  const t = useTranslations('account.setup')
  const locale = useLocale()
  const problemText = useProblemText()
  const [values, setValues] = useState(EMPTY_SETUP)
  const [step, setStep] = useState<SetupStep>('token')
  const [wrong, setWrong] = useState<Wrong>()
  const [state, setState] = useState<State>('asking')

  const words: Record<SetupField, string> = {
    token: t('token.missing'),
    organisation: t('organisation.missing'),
    name: t('account.nameMissing'),
    email: t('account.emailWrong'),
    password: t('strength.hint', { least: SHORTEST_PASSWORD }),
  }

  function change(field: SetupField, text: string) {
    setValues((before) => ({ ...before, [field]: text }))
    if (wrong?.field === field) setWrong(undefined)
  }

  /** Returns the field to look at, or undefined when the step is right. */
  async function advance(): Promise<SetupField | undefined> {
    const field = firstWrong(step, values)
    setWrong(field && { field, text: words[field] })
    if (field) return field
    const following = SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1]
    if (!following) return send()
    setStep(following)
    return undefined
  }

  async function send(): Promise<SetupField | undefined> {
    setState('sending')
    const answer = await call<object>('POST', '/api/setup', { ...values, locale } satisfies SetUp)
    setState(answer.ok ? 'done' : answer.code === 'setup-done' ? 'closed' : 'asking')
    if (answer.ok) return undefined
    const field = fieldOf(answer.code)
    setWrong({ field, text: problemText(answer) })
    if (field) setStep(stepOf(field))
    return field
  }

  function back() {
    const before = SETUP_STEPS[SETUP_STEPS.indexOf(step) - 1]
    setWrong(undefined)
    if (before) setStep(before)
  }

  return { values, change, step, advance, back, wrong, state }
}
