'use client'
import { useState, type ReactNode } from 'react'
import { unsentOnDevice, type UnsentThings } from '../live/device/unsent'
import { isUnsentLeft, SignOutDialog } from './sign-out-dialog'
import { useSignOut } from './use-sign-out'

/**
 * The way out: asks first when this device still has something to send. `live` is what a page with a live connection knows
 * of that: it counts where the device keeps nothing, and goes on changing.
 */
export function useLeave(personId: string, live?: UnsentThings): { leave: () => void; question: ReactNode } {
  const signOut = useSignOut()
  const [found, setFound] = useState<UnsentThings>({ outbox: [], uploads: [] })
  const unsent = { ...found, ...live }
  const [asking, ask] = useState(false)
  function leave() {
    void unsentOnDevice(personId).then((things) => {
      setFound(things)
      if (isUnsentLeft({ ...things, ...live })) ask(true)
      else signOut()
    })
  }
  return { leave, question: <SignOutDialog unsent={unsent} open={asking} onOpenChange={ask} onSignOut={signOut} /> }
}
