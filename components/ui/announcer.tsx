'use client'

import { createContext, use, useCallback, useState, type ReactNode } from 'react'

type Urgency = 'polite' | 'assertive'
type Announce = (text: string, urgency?: Urgency) => void
type Said = Record<Urgency, { text: string; turn: number }>

const AnnounceContext = createContext<Announce>(() => {})

/** Says one sentence to screen readers: `polite` after what they are reading, `assertive` at once. */
export function useAnnounce(): Announce {
  return use(AnnounceContext)
}

/** Holds the only two live regions of the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said>({ polite: { text: '', turn: 0 }, assertive: { text: '', turn: 0 } })
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    setSaid((before) => ({ ...before, [urgency]: { text, turn: before[urgency].turn + 1 } }))
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" className="quiet-until-focus">
        <span key={said.polite.turn}>{said.polite.text}</span>
      </div>
      <div aria-live="assertive" className="quiet-until-focus">
        <span key={said.assertive.turn}>{said.assertive.text}</span>
      </div>
    </AnnounceContext>
  )
}
