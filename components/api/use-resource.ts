'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type Problem } from './call'
import { usePolling } from './use-polling'

export type Resource<T> = {
  /** The newest answer; kept while a newer one is on its way or fails. */
  data: T | undefined
  /** Why the last question was not answered. */
  problem: Problem | undefined
  /** A question is under way. */
  loading: boolean
  /** `data` answers another path than the one asked for now. */
  stale: boolean
  /** When (ms) `data` was true. */
  asOf: number | undefined
  reload: () => Promise<void>
  /** Takes what a change answered as the newest. */
  put: (data: T) => void
}

type Held<T> = { path: string; data: T; asOf: number }
type Options<T> = {
  /** What the page already came with, for the address it came with. */
  first?: Held<T>
  /** Asks again every so many ms while somebody looks at the page. */
  everyMs?: number
}

/**
 * What `GET path` answers, asked again whenever the path changes. An answer that a later question overtook is dropped.
 */
export function useResource<T extends object>(path: string, { first, everyMs }: Options<T> = {}): Resource<T> {
  const [held, setHeld] = useState(first)
  const [failed, setFailed] = useState<{ path: string; problem: Problem }>()
  const [loading, setLoading] = useState(false)
  const turn = useRef(0)
  const known = useRef(first?.path)

  const put = useCallback(
    (data: T) => {
      turn.current++
      setLoading(false)
      setFailed(undefined)
      setHeld({ path, data, asOf: Date.now() })
    },
    [path],
  )

  const reload = useCallback(async () => {
    const mine = ++turn.current
    setLoading(true)
    const answer = await call<T>('GET', path)
    if (turn.current !== mine) return
    if (answer.ok) {
      put(answer)
    } else {
      setLoading(false)
      setFailed({ path, problem: answer })
    }
  }, [path, put])

  useEffect(() => {
    const cameWithPage = known.current === path
    known.current = undefined
    if (!cameWithPage) void reload()
  }, [path, reload])

  usePolling(() => void reload(), everyMs)

  return {
    data: held?.data,
    problem: failed?.path === path ? failed.problem : undefined,
    loading,
    stale: held !== undefined && held.path !== path,
    asOf: held?.asOf,
    reload,
    put,
  }
}
