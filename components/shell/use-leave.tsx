'use client'
import { useState, type ReactNode } from 'react'
import { unsentOnDevice } from '../live/device/unsent'
import type { OutboxItem } from '../live/state'
import { SignOutDialog } from './sign-out-dialog'
import { useSignOut } from './use-sign-out'

/** The way out of a page without a live connection: asks first when this device still has something to send. */
export function useLeave(personId: string): { leave: () => void; question: ReactNode } {
  const signOut = useSignOut()
  const [unsent, setUnsent] = useState<readonly OutboxItem[]>([])
  const [asking, ask] = useState(false)
  function leave() {
    void unsentOnDevice(personId).then((items) => {
      setUnsent(items)
      if (items.length > 0) ask(true)
      else signOut()
    })
  }
  return { leave, question: <SignOutDialog items={unsent} open={asking} onOpenChange={ask} onSignOut={signOut} /> }
}
