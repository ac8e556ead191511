import { v7 as uuidv7 } from 'uuid'
import type { StoreApi } from 'zustand/vanilla'
import { actionNamed, type Command, type CommandName } from '../../lib/incident/commands'
import type { Ack } from '../../lib/wire'
import type { LiveSocket } from './connect'
import { withPast } from './reduce-assets'
import { withInbox } from './reduce-lists'
import { withCards, withStanding } from './reduce-parts'
import { withNewRoom, withRead } from './reduce-rooms'
import type { Device } from './device/device'
import type { Pictures } from './pictures'
import type { createSeenReporter } from './seen-reporter'
import type { createSender } from './sender'
import type { LiveClient, LiveState } from './state'
import type { Syncing } from './syncing'
import { createAttaching } from './uploads/attach'

const TYPING_EVERY_MS = 3_000

type Parts = {
  socket: LiveSocket
  store: StoreApi<LiveState>
  sender: ReturnType<typeof createSender>
  seen: ReturnType<typeof createSeenReporter>
  syncing: Syncing
  preview: LiveClient['preview']
  watch: LiveClient['watch']
  device: Promise<Device>
  draft: LiveClient['draft']
  pictures: Pictures
}

/** What screens can ask for, carried out by the parts behind the connection. */
export function createClient(parts: Parts): LiveClient {
  const { socket, store, sender, seen, syncing, preview, watch, device, draft, pictures } = parts
  let typedAt = 0

  function put(command: Command): Promise<Ack> {
    if (actionNamed(command.name)?.creates) store.setState((state) => withNewRoom(state, command.incidentId))
    return sender.take({ command, writtenAt: Date.now(), state: 'waiting' })
  }

  async function open(incidentId: string): Promise<boolean> {
    return store.getState().rooms[incidentId]?.loaded ? true : syncing.load(incidentId)
  }

  function send(id: string, incidentId: string, name: CommandName, input: object) {
    const done = put({ id, incidentId, name, input: withWhatWasSeen(store.getState(), incidentId, name, input) })
    return { id, done }
  }

  const attaching = createAttaching({
    store,
    device,
    send: (id, incidentId, input) => send(id, incidentId, 'message.post', input),
  })

  return {
    ...attaching,
    pictures,
    open,
    preview,
    watch,
    send: (incidentId, name, input) => send(uuidv7(), incidentId, name, input),
    withhold(commandId) {
      attaching.setAside(commandId)
      sender.discard(commandId)
    },
    putBack: (item) => void sender.take(item),
    discard(commandId) {
      sender.discard(commandId)
      attaching.discardPosted(commandId)
    },
    takeBack(commandId, draft) {
      sender.discard(commandId)
      attaching.repost(commandId, draft === undefined ? {} : { draft })
    },
    retry(commandId, stateSeq) {
      const item = store.getState().outbox.find(({ command }) => command.id === commandId)
      if (!item) return
      const id = uuidv7()
      const input = item.command.input as { stateSeq?: number }
      void put({ ...item.command, id, input: stateSeq && input.stateSeq ? { ...input, stateSeq } : input })
      attaching.repost(commandId, { again: id })
      sender.discard(commandId)
    },
    async openNumber(number) {
      const held = Object.values(store.getState().rooms).find(({ incident }) => incident.number === number)
      if (!held) return syncing.numbered(number)
      void open(held.incident.id)
      return held.incident.id
    },
    older: syncing.older,
    read(incidentId, seq) {
      if (seq <= (store.getState().rooms[incidentId]?.mine.read ?? 0)) return
      store.setState((state) => withRead(state, incidentId, seq))
      seen.mark(incidentId, { read: seq })
    },
    draft,
    typing(incidentId) {
      if (!socket.connected || Date.now() - typedAt < TYPING_EVERY_MS) return
      typedAt = Date.now()
      socket.volatile.emit('whisper', { kind: 'typing', incidentId })
    },
    look(incidentId, look) {
      if (socket.connected) socket.volatile.emit('whisper', { kind: 'photo', incidentId, ...look })
    },
    async moreClosed() {
      const closed = Object.values(store.getState().rooms).filter(({ incident }) => incident.status === 'closed')
      const oldest = closed.map(({ incident }) => incident.stateAt).sort()[0]
      const answer = await syncing.ask({ closedBefore: oldest ?? new Date().toISOString() })
      const { closed: page } = answer ?? {}
      if (!page) return
      store.setState((state) => ({
        ...withInbox(state, page.rows),
        people: withCards(state.people, page.people),
        moreClosed: page.more,
      }))
    },
    keepPast: (assetId, incidents) => store.setState((state) => withPast(state, assetId, incidents)),
    askStanding(incidentId) {
      void syncing.ask({ standing: incidentId }).then((answer) => {
        const { standing } = answer ?? {}
        if (standing) store.setState((state) => withStanding(state, incidentId, standing))
      })
    },
    knowPeople(ids) {
      const { people } = store.getState()
      const unknown = ids.filter((id) => !people[id])
      if (unknown.length > 0) void syncing.ask({ people: unknown })
    },
    reconnect() {
      socket.disconnect()
      socket.connect()
    },
  }
}

/** A message says what its writer had seen, and when it was written: it may arrive much later (X15). */
function withWhatWasSeen(
  { rooms, clockOffset }: LiveState,
  incidentId: string,
  name: CommandName,
  input: object,
): object {
  const seenSeq = rooms[incidentId]?.incident.seq
  if (name !== 'message.post' || !seenSeq) return input
  return { ...input, seenSeq, writtenAt: new Date(Date.now() + clockOffset).toISOString() }
}
