'use client'

import {
  createContext,
  use,
  useCallback,
  useEffect,
  useState,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from 'react'

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
  useForgotten(said.polite, 'polite', setSaid)
  useForgotten(said.assertive, 'assertive', setSaid)
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

const SPOKEN_MS = 5_000

/** What was said does not stay in the page: the message it quotes may be deleted. */
function useForgotten({ text, turn }: Said[Urgency], urgency: Urgency, setSaid: Dispatch<SetStateAction<Said>>) {
  useEffect(() => {
    if (!text) return
    const timer = setTimeout(() => {
      setSaid((now) => (now[urgency].turn === turn ? { ...now, [urgency]: { text: '', turn } } : now))
    }, SPOKEN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text, turn, urgency, setSaid])
}
