'use client'
import { useEffect, useState, type ReactNode } from 'react'
import { createLive, type StartedLive } from './create-live'
import { openDevice } from './device/open-device'
import { draftServer } from './drafts/draft-server'
import { LiveContext } from './hooks'
import type { LiveSeed } from './state'

// One connection for the whole tab: it outlives the pages, so that moving between them misses nothing.
let ofThisTab: { personId: string; live: StartedLive } | undefined

/** Gives the screens below it the live store, started from what the page already knows. */
export function LiveProvider({ seed, children }: { seed: LiveSeed; children: ReactNode }) {
  const [live] = useState(() => liveFor(seed))
  useEffect(() => {
    const first = ofThisTab?.live !== live
    ofThisTab = { personId: seed.lists.me.id, live }
    if (first) live.start()
    else live.refresh(seed)
  }, [live, seed])
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}

function liveFor(seed: LiveSeed): StartedLive {
  return ofThisTab?.personId === seed.lists.me.id ? ofThisTab.live : createLive(seed, { openDevice, draftServer })
}
