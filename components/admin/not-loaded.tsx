'use client'

import { useProblemText } from '../api/use-problem-text'
import type { Resource } from '../api/use-resource'
import { buttonLook } from '../ui/button-look'
import { ErrorBlock } from '../ui/error-block'
import { SignInAgain } from './sign-in-again'

/** Something could not be asked for: why, and the ways on. Nothing while there is no problem. */
export function NotLoaded({
  title,
  of,
}: {
  title: string
  of: Pick<Resource<object>, 'problem' | 'loading' | 'reload'>
}) {
  const problemText = useProblemText()
  const { problem, loading, reload } = of
  if (!problem) return null
  return (
    <ErrorBlock title={title} text={problemText(problem)} onRetry={() => void reload()} retrying={loading}>
      <SignInAgain after={problem} className={buttonLook({ variant: 'primary' })} />
    </ErrorBlock>
  )
}
