import type { LiveSocket } from '../../components/live/connect'
import type { Command } from '../../lib/incident/commands'
import type { Ack, Answer, SyncAnswer, SyncRequest } from '../../lib/wire'
import type { Random } from '../random'
import type { History } from './history'
import { shownIn } from './shown'

/** How often, of 1, a command is sent several times at once, and again after later ones. */
export type Mischief = { twice: number; late: number; repeated: (times: number) => void }
type Tap = {
  device: string
  by: string
  connection: () => number
  history: History
  random: Random
  mischief?: Mischief
}
type Emitter = { emitWithAck: (name: string, payload: unknown) => Promise<unknown> }

const MOST_COPIES = 3
const LATEST_MS = 400

/** Writes down what every answer said, and lets the network repeat commands as `mischief` says. */
export function watchAnswers(socket: LiveSocket, tap: Tap): void {
  const timeout = socket.timeout.bind(socket)
  const emitter = (ms: number): Emitter => ({
    emitWithAck: async (name, payload) => {
      const within = timeout(ms) as unknown as Emitter
      const [connection, askedAt] = [tap.connection(), performance.now()]
      const answer = within.emitWithAck(name, payload)
      if (name === 'command') repeat(within, payload as Command, tap)
      note(name, payload, await answer, { ...tap, connection, askedAt })
      return answer
    },
  })
  Object.assign(socket, { timeout: emitter })
}

function repeat(within: Emitter, command: Command, { history, random, mischief }: Tap): void {
  if (!mischief) return
  const again = () => {
    mischief.repeated(1)
    within.emitWithAck('command', command).then(
      (ack) => history.answers.push({ commandId: command.id, ack: ack as Ack }),
      () => undefined, // No answer in time says nothing.
    )
  }
  if (random.chance(mischief.twice)) for (let copy = random.int(1, MOST_COPIES); copy > 0; copy -= 1) again()
  if (random.chance(mischief.late)) setTimeout(again, random.int(1, LATEST_MS))
}

type Asked = { device: string; by: string; connection: number; askedAt: number; history: History }

function note(name: string, payload: unknown, answer: unknown, asking: Asked): void {
  const { device, by, connection, askedAt, history } = asking
  if (name === 'command') history.answers.push({ commandId: (payload as Command).id, ack: answer as Ack })
  if (name !== 'sync') return
  const request = payload as SyncRequest
  const { rooms: asked = {} } = request
  const said = answer as Answer<SyncAnswer>
  if (said.ok) history.reads.push(...shownIn(request, said).map((shown) => ({ device, by, askedAt, ...shown })))
  if (said.ok && said.lists) history.snapshots.push({ device, connection, of: 'lists' })
  for (const [incidentId, room] of Object.entries((said.ok && said.rooms) || {})) {
    if (room.kind === 'view') history.snapshots.push({ device, connection, of: incidentId })
    if (room.kind !== 'entries') continue
    const since = asked[incidentId] ?? 0
    const odd = room.entries.find((entry, index) => entry.seq !== since + 1 + index)
    if (odd) history.holes.push({ device, incidentId, since, got: odd.seq })
  }
}
