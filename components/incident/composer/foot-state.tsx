'use client'

import { WaitingPanel } from '../waiting/waiting-panel'
import { BlockedComposer } from './blocked-composer'
import { PausedBar } from './paused-bar'
import { ProposedBar } from './proposed-bar'
import { VerifyBar } from './verify-bar'

export type FootStateProps = {
  state: 'paused' | 'waiting' | 'proposed' | 'verdict' | 'blocked'
  /** Whoever gives the verdict wants to write first. */
  onWrite?: (() => void) | undefined
}

/** What the foot of a room says of the incident's state: one of them, and most rooms have none. */
export function FootState({ state, onWrite }: FootStateProps) {
  switch (state) {
    case 'paused':
      return <PausedBar />
    case 'waiting':
      return <WaitingPanel />
    case 'proposed':
      return <ProposedBar />
    case 'verdict':
      return <VerifyBar onWrite={onWrite} />
    case 'blocked':
      return <BlockedComposer />
  }
}
