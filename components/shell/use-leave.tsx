'use client'
import { useState, type ReactNode } from 'react'
import type { UnsentThings } from '../live/device/unsent'
import { SignOutDialog } from './sign-out-dialog'
import { useSignOut } from './use-sign-out'
import { useUnsentLines } from './use-unsent-lines'

/**
 * The way out: brings unfinished texts to the server, and asks first when this device still has something to send. `live` is
 * what a page with a live connection knows of that, with all its unfinished texts, as soon as it has read the device: it
 * counts where that keeps nothing, and goes on changing.
 */
export function useLeave(personId: string, live?: Partial<UnsentThings>): { leave: () => void; question: ReactNode } {
  const signOut = useSignOut()
  const [found, setFound] = useState<UnsentThings>({ outbox: [], uploads: [] })
  const linesOf = useUnsentLines()
  const [asking, ask] = useState(false)

  async function look(): Promise<void> {
    const { unsentHere } = await import('./unsent-here')
    const things = await unsentHere(personId, live)
    setFound(things)
    if (linesOf(things).length > 0) ask(true)
    else signOut()
  }

  const lines = linesOf({ ...found, ...live, drafts: found.drafts })
  return {
    leave: () => void look(),
    question: <SignOutDialog lines={lines} open={asking} onOpenChange={ask} onSignOut={signOut} />,
  }
}
