'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type Problem } from './call'

export type Resource<T> = {
  /** The newest answer; kept while a newer one is on its way or fails. */
  data: T | undefined
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

type Held<T> = { path: string; data: T | undefined; problem: Problem | undefined; asOf: number | undefined }
type Options<T> = {
  /** What the page already came with, for the address it came with. */
  first?: { path: string; data: T; asOf: number }
  /** Asks again every so many ms while the page is visible, and when it becomes visible. */
  everyMs?: number
}

/**
 * What `GET path` answers, asked again whenever the path changes; `undefined` asks for nothing. An answer that a later
 * question overtook is dropped.
 */
export function useResource<T extends object>(
  path: string | undefined,
  { first, everyMs }: Options<T> = {},
): Resource<T> {
  const [held, setHeld] = useState<Held<T> | undefined>(first && { ...first, problem: undefined })
  const [asked, setAsked] = useState(0)
  const [answered, setAnswered] = useState(0)
  const turn = useRef(0)
  const firstPath = useRef(first?.path)

  const reload = useCallback(async () => {
    if (path === undefined) return
    const mine = ++turn.current
    setAsked(mine)
    const answer = await call<T>('GET', path)
    if (turn.current !== mine) return
    setAnswered(mine)
    setHeld((before) => {
      if (answer.ok) return { path, data: answer, problem: undefined, asOf: Date.now() }
      return before?.path === path
        ? { ...before, problem: answer }
        : { path, data: undefined, problem: answer, asOf: undefined }
    })
  }, [path])

  const put = useCallback(
    (data: T) => {
      turn.current++
      setAnswered(turn.current)
      setAsked(turn.current)
      if (path !== undefined) setHeld({ path, data, problem: undefined, asOf: Date.now() })
    },
    [path],
  )

  useEffect(() => {
    const known = firstPath.current === path
    firstPath.current = undefined
    if (!known) void reload()
  }, [path, reload])

  useEffect(() => {
    if (everyMs === undefined) return
    const look = () => {
      if (!document.hidden) void reload()
    }
    const timer = setInterval(look, everyMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [everyMs, reload])

  return {
    data: held?.data,
    problem: held?.path === path ? held?.problem : undefined,
    loading: asked !== answered,
    stale: held?.data !== undefined && held.path !== path,
    asOf: held?.asOf,
    reload,
    put,
  }
}
