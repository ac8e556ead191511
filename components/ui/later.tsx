'use client'
import { memo, useEffect, useState, type ComponentType } from 'react'
import { useHydrating } from './use-hydrating'

const AGAIN_MS = 2_000
/** With a network a weak line fails some times; what is not there after these is no more, as after an upgrade. */
const MOST_TRIES = 10

/**
 * A part whose code is fetched when it is first drawn, or before by `bring`; once here it is drawn at once. `Waiting` stands
 * in its place meanwhile, for as long as there is no network to fetch it with. For what comes up after the start: the
 * server does not draw it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType<Props>,
): { Part: ComponentType<Props>; bring: () => Promise<void> } {
  let here: ComponentType<Props> | undefined
  const bring = () =>
    load().then(
      (came) => void (here = came),
      () => undefined,
    )

  function Part(props: Props) {
    const hydrating = useHydrating()
    // A part of a page may be taken over when more of its code has come than the server drew.
    const [Shown, show] = useState(() => (hydrating ? undefined : here))
    const [tries, setTries] = useState(0)
    useEffect(() => {
      if (Shown) return
      let timer: ReturnType<typeof setTimeout> | undefined
      let gone = false
      void bring().then(() => {
        if (gone) return
        if (here) show(() => here)
        else timer = setTimeout(() => setTries(tries + 1), AGAIN_MS)
      })
      return () => {
        gone = true
        clearTimeout(timer)
      }
    }, [Shown, tries])
    if (Shown) return <Shown {...props} />
    return Waiting ? <Waiting {...props} /> : null
  }

  return { Part, bring }
}

/**
 * The same for what may be on the first screen. `Drawn` is Next's dynamic component of the same code: the server draws it,
 * and only a page that shows it names its files. Once the code is here, it is drawn at once.
 */
export function laterDrawn<Props extends object>(
  Drawn: ComponentType<Props>,
  load: () => Promise<ComponentType<Props>>,
): { Part: ComponentType<Props>; bring: () => Promise<void> } {
  // What the server drew is emptied where it is drawn again before its code is here.
  const First = memo(Drawn)
  let here: ComponentType<Props> | undefined

  function Part(props: Props) {
    const hydrating = useHydrating()
    const [Shown] = useState(() => (hydrating ? undefined : here))
    return Shown ? <Shown {...props} /> : <First {...props} />
  }

  const bring = () =>
    load().then(
      (came) => void (here = came),
      () => undefined,
    )
  return { Part, bring }
}

/** The same import, tried again for as long as there is no network to fetch the code with; rejects where it is not that. */
export function untilHere<Code>(load: () => Promise<Code>): () => Promise<Code> {
  async function attempt(left: number): Promise<Code> {
    try {
      return await load()
    } catch (error) {
      const online = navigator.onLine
      if (online && left <= 1) throw error
      await new Promise((done) => setTimeout(done, AGAIN_MS))
      return attempt(online ? left - 1 : MOST_TRIES)
    }
  }
  return () => attempt(MOST_TRIES)
}
