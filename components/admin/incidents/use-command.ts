'use client'

import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { CommandName, InputOf } from '../../../lib/incident/commands'
import type { Ack } from '../../../lib/wire'
import { call, type Problem } from '../../api/call'

export type Commanding = {
  busy: boolean
  problem: Problem | undefined
  /** Resolves true once it is stored. */
  send: <Name extends CommandName>(incidentId: string, name: Name, input: InputOf<Name>) => Promise<boolean>
}

/** Sends commands by HTTP. The same request tried again keeps its id, so that it never happens twice. */
export function useCommand(): Commanding {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const last = useRef({ body: '', id: '' })
  return {
    busy,
    problem,
    async send(incidentId, name, input) {
      const body = JSON.stringify([incidentId, name, input])
      if (last.current.body !== body) last.current = { body, id: v7() }
      setBusy(true)
      const answer = await call<Extract<Ack, { ok: true }>>('POST', '/api/commands', {
        id: last.current.id,
        incidentId,
        name,
        input,
      })
      setBusy(false)
      setProblem(answer.ok ? undefined : answer)
      return answer.ok
    },
  }
}
