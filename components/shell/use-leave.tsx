'use client'
import { useState, type ReactNode } from 'react'
import { unsentOnDevice, type UnsentThings } from '../live/device/unsent'
import { isUnsentLeft, SignOutDialog } from './sign-out-dialog'
import { useSignOut } from './use-sign-out'

/** The way out of a page without a live connection: asks first when this device still has something to send. */
export function useLeave(personId: string): { leave: () => void; question: ReactNode } {
  const signOut = useSignOut()
  const [unsent, setUnsent] = useState<UnsentThings>({ outbox: [], uploads: [] })
  const [asking, ask] = useState(false)
  function leave() {
    void unsentOnDevice(personId).then((things) => {
      setUnsent(things)
      if (isUnsentLeft(things)) ask(true)
      else signOut()
    })
  }
  return { leave, question: <SignOutDialog unsent={unsent} open={asking} onOpenChange={ask} onSignOut={signOut} /> }
}
