import { v7 as uuidv7 } from 'uuid'
import { createStore } from 'zustand/vanilla'
import { actionNamed, type Command } from '../../lib/incident/commands'
import type { Ack, SyncAnswer, SyncRequest } from '../../lib/wire'
import { ANSWER_MS, createSocket, request } from './connect'
import type { Live } from './hooks'
import { listen } from './listen'
import { memoryOutbox } from './outbox'
import { createSeenReporter } from './seen-reporter'
import { createSender } from './sender'
import type { LiveClient, LiveSeed, LiveState } from './state'
import {
  behind,
  stateFrom,
  withCards,
  withInbox,
  withLists,
  withNewRoom,
  withoutRoom,
  withPage,
  withRead,
  withRoomSync,
  withView,
} from './reduce'

const TYPING_EVERY_MS = 3_000
const AGAIN_MS = 2_000

export type StartedLive = Live & {
  /** Opens the connection; call in the browser only. */
  start: () => void
  /** A later page brought a fresher seed. */
  refresh: (seed: LiveSeed) => void
}

/** The live side of a screen: one store fed only by what the server said, one outbox that everything is sent through. */
export function createLive(seed: LiveSeed): StartedLive {
  const store = createStore<LiveState>(() => stateFrom(seed))
  const socket = createSocket()
  const storage = memoryOutbox()
  const sender = createSender(store, storage, ({ command }) => request(socket, 'command', command))
  const seen = createSeenReporter(async (incidentId, marks) => {
    if (!socket.connected) return false
    return request(socket, 'seen', { incidentId, ...marks }).then(
      () => true,
      () => false,
    )
  })
  const previews = new Set<string>()
  const loading = new Map<string, Promise<boolean>>()
  let typedAt = 0

  listen(socket, store, { rooms: (rooms) => void healRooms(rooms), lists: () => void syncAll() }, (incidentId, seq) =>
    seen.mark(incidentId, { delivered: seq }),
  )

  socket.on('connect', () => void arrive())
  socket.on('disconnect', (reason) => {
    away('reconnecting')
    // The server ended it, as after a sign-out elsewhere: only a new handshake tells whether it still knows us.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', ({ message }) => {
    if (message === 'signed-out' || message === 'outdated') {
      away(message)
      return
    }
    away(typeof navigator !== 'undefined' && !navigator.onLine ? 'offline' : 'reconnecting')
    // A refusal by the server ends Socket.IO's own attempts.
    if (!socket.active) setTimeout(() => socket.connect(), ANSWER_MS)
  })

  async function ask(asked: SyncRequest): Promise<SyncAnswer | undefined> {
    if (!socket.connected) return undefined
    const answer = await request(socket, 'sync', asked).catch(() => undefined)
    if (!answer?.ok) return undefined
    const now = Date.now()
    store.setState((state) => ({
      clockOffset: Date.parse(answer.now) - now,
      ...(answer.people && { people: withCards(state.people, answer.people) }),
    }))
    return answer
  }

  /** Asks until there is an answer, however long the network takes. */
  async function askUntilAnswered(asked: SyncRequest): Promise<SyncAnswer> {
    for (;;) {
      const answer = await ask(asked)
      if (answer) return answer
      await new Promise<void>((again) => {
        setTimeout(again, AGAIN_MS)
        socket.once('connect', again)
      })
    }
  }

  async function arrive(): Promise<void> {
    if (!(await syncAll())) {
      if (socket.connected) setTimeout(() => void arrive(), AGAIN_MS)
      return
    }
    for (const incidentId of previews) client.preview(incidentId, true)
    store.setState({ connection: 'online', awaySince: null, completeAt: Date.now() })
    seen.flush()
    sender.pump()
  }

  /** Everything held is brought up to now: the lists as a snapshot, loaded rooms from the seq they have. */
  async function syncAll(): Promise<boolean> {
    const held = Object.values(store.getState().rooms).filter((room) => room.loaded && room.incident.seq > 0)
    const rooms = Object.fromEntries(held.map(({ incident }) => [incident.id, incident.seq]))
    const answer = await ask({ lists: true, rooms })
    const { lists } = answer ?? {}
    if (!answer || !lists) return false
    store.setState((state) => withLists(state, lists))
    takeRooms(answer)
    return true
  }

  async function healRooms(rooms: Record<string, number>): Promise<void> {
    takeRooms(await askUntilAnswered({ rooms }))
  }

  function takeRooms({ rooms = {} }: SyncAnswer): void {
    for (const [id, room] of Object.entries(rooms)) {
      const next = withRoomSync(store.getState(), id, room)
      if (next === 'gap') void healRooms({ [id]: 0 })
      else store.setState(next)
      const held = store.getState().rooms[id]
      if (held?.access === 'room') seen.mark(id, { delivered: held.incident.seq })
    }
  }

  function away(connection: LiveState['connection']): void {
    store.setState((state) => ({ connection, awaySince: state.awaySince ?? Date.now() }))
  }

  function load(incidentId: string): Promise<boolean> {
    const known = loading.get(incidentId)
    if (known) return known
    const loaded = askUntilAnswered({ rooms: { [incidentId]: 0 } }).then((answer) => {
      loading.delete(incidentId)
      takeRooms(answer)
      return store.getState().rooms[incidentId]?.loaded ?? false
    })
    loading.set(incidentId, loaded)
    return loaded
  }

  function put(command: Command): Promise<Ack> {
    if (actionNamed(command.name)?.creates) store.setState((state) => withNewRoom(state, command.incidentId))
    return sender.take({ command, writtenAt: Date.now(), state: 'waiting' })
  }

  const client: LiveClient = {
    send(incidentId, name, input) {
      const id = uuidv7()
      return { id, done: put({ id, incidentId, name, input }) }
    },
    retry(commandId) {
      const item = store.getState().outbox.find(({ command }) => command.id === commandId)
      if (!item) return
      sender.remove(commandId)
      void put({ ...item.command, id: uuidv7() })
    },
    discard: sender.remove,
    async open(incidentId) {
      return store.getState().rooms[incidentId]?.loaded ? true : load(incidentId)
    },
    async openNumber(number) {
      const held = Object.values(store.getState().rooms).find(({ incident }) => incident.number === number)
      if (held) {
        void client.open(held.incident.id)
        return held.incident.id
      }
      const answer = await askUntilAnswered({ number })
      takeRooms(answer)
      return answer.numbered
    },
    async older(incidentId) {
      const first = store.getState().rooms[incidentId]?.entries[0]?.seq ?? 1
      if (first <= 1) return false
      const answer = await ask({ page: { incidentId, before: first } })
      const { page } = answer ?? {}
      if (!page) return true // Not known to be the beginning: the screen may ask again.
      store.setState((state) => withPage(state, incidentId, page))
      return (page.entries[0]?.seq ?? 1) > 1
    },
    preview(incidentId, on) {
      if (on) previews.add(incidentId)
      else previews.delete(incidentId)
      void preview(incidentId, on)
    },
    read(incidentId, seq) {
      if (seq <= (store.getState().rooms[incidentId]?.mine.read ?? 0)) return
      store.setState((state) => withRead(state, incidentId, seq))
      seen.mark(incidentId, { read: seq })
    },
    typing(incidentId) {
      if (!socket.connected || Date.now() - typedAt < TYPING_EVERY_MS) return
      typedAt = Date.now()
      socket.volatile.emit('whisper', { kind: 'typing', incidentId })
    },
    async moreClosed() {
      const closed = Object.values(store.getState().rooms).filter(({ incident }) => incident.status === 'closed')
      const oldest = closed.map(({ incident }) => incident.stateAt).sort()[0]
      const answer = await ask({ closedBefore: oldest ?? new Date().toISOString() })
      const { closed: page } = answer ?? {}
      if (!page) return
      store.setState((state) => ({
        ...withInbox(state, page.rows),
        people: withCards(state.people, page.people),
        moreClosed: page.more,
      }))
    },
    knowPeople(ids) {
      const { people } = store.getState()
      const unknown = ids.filter((id) => !people[id])
      if (unknown.length > 0) void ask({ people: unknown })
    },
    reconnect() {
      socket.disconnect().connect()
    },
  }

  async function preview(incidentId: string, on: boolean): Promise<void> {
    if (!on && store.getState().rooms[incidentId]?.access === 'preview') {
      store.setState((state) => withoutRoom(state, incidentId))
    }
    if (!socket.connected) return
    const answer = await request(socket, 'preview', { incidentId, on }).catch(() => undefined)
    if (!on || !previews.has(incidentId)) return
    if (!answer) return void preview(incidentId, on) // Unanswered while connected; without a connection, arriving asks.
    if (!answer.ok) return void load(incidentId)
    const { view } = answer
    if (view) store.setState((state) => withView(state, view))
  }

  return {
    store,
    client,
    start() {
      socket.connect()
      window.addEventListener('offline', () => away('offline'))
      window.addEventListener('online', () => client.reconnect())
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible' && !socket.connected) socket.connect()
      })
    },
    refresh(fresh) {
      const { rooms } = behind(store.getState(), headsOf(fresh))
      store.setState((state) => withLists(state, fresh.lists))
      if (Object.keys(rooms).length > 0) void healRooms(rooms)
      const { view } = fresh
      if (view && !store.getState().rooms[view.incident.id]?.loaded) store.setState((state) => withView(state, view))
    },
  }
}

function headsOf({ now, lists }: LiveSeed) {
  return { now, rooms: Object.fromEntries(lists.inbox.map(({ incident }) => [incident.id, incident.seq])), waiting: {} }
}
