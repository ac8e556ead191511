'use client'

import { useEffect, useState } from 'react'
import { guestHere } from '../../lib/incident/incident'
import { useServerNow } from '../incident/use-server-now'
import { useLive } from '../live/hooks'
import type { GuestEnd } from '../../lib/guest-ends'
import { forgetGuest } from './forget-guest'

/**
 * When a guest's session is over, this device forgets all of it and says why. His own clock decides too: at the end of his
 * time he is out although nothing reaches him.
 */
export function useGuestEnd(): void {
  const me = useLive((state) => state.me)
  const room = useLive((state) => state.rooms[me.guestOf ?? ''])
  const signedOut = useLive((state) => state.connection === 'signed-out')
  const now = useServerNow()
  const until = room && guestHere(room.incident, me.id)?.until
  const [known, setKnown] = useState(until)
  if (until && until !== known) setKnown(until)

  const passed = known !== undefined && now >= Date.parse(known)
  const gone = known !== undefined && !until
  const removed = room?.removedBy !== undefined
  const end = removed ? 'removed' : passed ? 'expired' : gone || signedOut ? 'gone' : undefined
  useEffect(() => {
    if (end) void leaveFor(end)
  }, [end])
}

let leaving = false

async function leaveFor(end: GuestEnd): Promise<void> {
  if (leaving) return
  leaving = true
  await forgetGuest()
  location.assign(`/guest?over=${end}`)
}
