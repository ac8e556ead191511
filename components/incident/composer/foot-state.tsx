'use client'

import type { Incident } from '../../../lib/incident/incident'
import { WaitingPanel } from '../waiting/waiting-panel'
import { BlockedComposer } from './blocked-composer'
import { PausedBar } from './paused-bar'
import { ProposedBar } from './proposed-bar'
import { Verdict } from './verdict'
import { VerifyBar } from './verify-bar'

export type FootStateProps = {
  state: 'paused' | 'waiting' | 'proposed' | 'verdict' | 'blocked' | 'asked'
  /** Whoever gives the verdict wants to write first. */
  onWrite?: (() => void) | undefined
  /** The one that is `asked` for in a list, where no room is around it. */
  incident?: Incident
}

/** What the foot of a room says of the incident's state: one of them, and most rooms have none. */
export function FootState({ state, onWrite, incident }: FootStateProps) {
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
    case 'asked':
      return incident && <Verdict incident={incident} inRow />
  }
}
