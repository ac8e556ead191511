import type { Incident } from '../../../lib/incident/incident'
import type { RoomDialog } from '../room-context'
import type { Run } from '../use-command'
import type { Primary } from './use-primary'

type Means = { incident: Incident; run: Run; ask: (dialog: RoomDialog) => void }

/** What the main button does: at once where nothing is to be said, else after a question. */
export function pressPrimary(primary: Primary, { incident: { stateSeq }, run, ask }: Means): void {
  if (primary === 'rejoin') void run('participant.rejoin', {})
  else if (primary === 'nudge') void run('incident.nudge', {})
  else if (primary === 'resume') void run('incident.resume', { note: '', stateSeq })
  else ask({ kind: primary === 'fixed' ? 'close' : primary })
}
