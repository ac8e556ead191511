'use client'

import { CircleAlert } from 'lucide-react'
import type { Problem } from '../api/call'
import { useProblemText } from '../api/use-problem-text'
import { SignInAgain } from './sign-in-again'

type ProblemNoteProps = { problem: Problem | undefined; nameOf?: (id: string) => string | undefined }

/** Why the last thing did not work, in one sentence. */
export function ProblemNote({ problem, nameOf }: ProblemNoteProps) {
  const text = useProblemText()
  if (!problem) return null
  return (
    <p role="alert" className="flex items-start gap-2 text-meta font-semibold text-red-text">
      <CircleAlert className="mt-px size-icon-small" />
      <span>
        {text(problem, nameOf)} <SignInAgain after={problem} className="underline underline-offset-3" />
      </span>
    </p>
  )
}
