'use client'

import { useState } from 'react'
import type { EditMe } from '../../lib/admin-api'
import type { Me } from '../../lib/wire'
import { call, type Problem } from '../api/call'

/** Stores parts of the reader's own account; resolves with what is stored now, undefined when it was not. */
export function useProfileEdit() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  async function save(edit: EditMe): Promise<Me | undefined> {
    setBusy(true)
    const answer = await call<{ me: Me }>('PATCH', '/api/me', edit)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer)
    return answer.ok ? answer.me : undefined
  }
  return { busy, problem, save }
}
