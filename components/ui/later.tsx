'use client'
import { useEffect, useState, type ComponentType } from 'react'

const AGAIN_MS = 2_000

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
    const [Shown, show] = useState(() => here)
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
