import { createStore } from 'zustand/vanilla'
import { createClient } from './client'
import { ANSWER_MS, request, type LiveSocket } from './connect'
import type { Live } from './hooks'
import { createConnection } from './connection'
import { createHeart } from './heart'
import { around } from './jitter'
import { lateSocket } from './late-socket'
import { listen } from './listen'
import type { Device } from './device/device'
import { createDrafts } from './drafts/drafts'
import type { DraftServer } from './drafts/sync-drafts'
import { keepSnapshot } from './device/keep-snapshot'
import { memoryDevice } from './device/memory-device'
import { restore } from './device/restore'
import { createPreviews } from './previews'
import { behind, stateFrom, withLists } from './reduce-lists'
import { withView } from './reduce-rooms'
import { createSeenReporter } from './seen-reporter'
import { createSender } from './sender'
import type { LiveSeed, LiveState } from './state'
import { createSyncing } from './syncing'
import { createPictures } from './pictures'
import { attendUploads } from './uploads/attend-uploads'
import type { SendPart } from './uploads/send-part'
import { WAKE } from './wake'

const AGAIN_MS = 2_000
/** Coming back to a tab is told twice: the second must not end the attempt that the first began. */
const WAKE_APART_MS = 1_000

export type StartedLive = Live & {
  /** Opens the connection; call in the browser only. */
  start: () => void
  /** A later page brought a fresher seed. */
  refresh: (seed: LiveSeed) => void
}

type Parts = {
  socket?: LiveSocket
  /** What the person's device keeps, asked for once the screen has started. Without one, only memory does. */
  openDevice?: (personId: string) => Promise<Device>
  /** How a part of an attachment gets to the server. */
  sendPart?: SendPart
  /** Where unfinished texts are kept for the person's other devices. */
  draftServer?: DraftServer
  /** 0 ≤ n < 1: what spreads attempts in time. */
  random?: (() => number) | undefined
}

/** The live side of a screen: one store fed only by what the server said, one outbox that everything is sent through. */
export function createLive(
  seed: LiveSeed,
  { socket = lateSocket(), openDevice, draftServer, sendPart = sendByTus, random }: Parts = {},
): StartedLive {
  const store = createStore<LiveState>(() => stateFrom(seed))
  const device = Promise.withResolvers<Device>()
  let wokeAt = -Infinity
  let arriving: ReturnType<typeof setTimeout> | undefined
  let machines: Promise<void> | undefined
  if (!openDevice) {
    store.setState({ restored: true })
    device.resolve(memoryDevice())
  }
  const sender = createSender(store, device.promise, ({ command }) => request(socket, 'command', command))
  const uploads = attendUploads(store, device.promise, sendPart, random)
  const seen = createSeenReporter(async (incidentId, marks) => {
    if (!socket.connected) return false
    return request(socket, 'seen', { incidentId, ...marks }).then(
      () => true,
      () => false,
    )
  })
  const delivered = (incidentId: string, seq: number) => seen.mark(incidentId, { delivered: seq })
  const syncing = createSyncing(socket, store, delivered)
  const previews = createPreviews(socket, store, (incidentId) => void syncing.load(incidentId))
  const connection = createConnection(store, () => sender.pump())
  const heart = createHeart({
    connected: () => socket.connected,
    sending: () => store.getState().uploads.some(({ state }) => state === 'sending'),
    ask: () => request(socket, 'sync', {}),
    silent: connection.silent,
    alive: connection.alive,
    dead: () => client.reconnect(),
  })
  const drafts = createDrafts({ store, device: device.promise, server: draftServer })
  const pictures = createPictures(store, device.promise)
  const client = createClient({
    ...{ socket, store, sender, seen, syncing, device: device.promise },
    ...{ preview: previews.set, watch: heart.watch, draft: drafts.write },
    pictures,
  })

  listen(
    socket,
    store,
    { rooms: (rooms) => void syncing.rooms(rooms), lists: () => void syncing.everything() },
    delivered,
  )
  socket.on('entry', ({ entry }) => {
    if (entry.type === 'attachment.arrived') void pictures.bringAll()
  })
  socket.on('connect', () => void arrive())
  socket.on('disconnect', (reason) => {
    connection.ended()
    // The server ended it, as after a sign-out elsewhere: only a new handshake tells whether it still knows us.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', ({ message }) => {
    if (message === 'signed-out' || message === 'outdated') {
      connection.away(message)
      return
    }
    connection.away(typeof navigator !== 'undefined' && !navigator.onLine ? 'offline' : 'reconnecting')
    // A refusal by the server ends Socket.IO's own attempts.
    if (!socket.active) setTimeout(() => socket.connect(), around(ANSWER_MS, random))
  })

  /** What this person wrote and read before stands on the screen before anything is asked of the server. */
  async function restart(opened: Device): Promise<void> {
    const restored = await restore(opened, !seed.kept).catch(() => (state: LiveState) => ({ ...state, unkept: true }))
    store.setState((state) => ({ ...restored(state), restored: true }))
    keepSnapshot(store, opened)
    opened.tabs.onNews((news) => {
      if (news.kind === 'draft') store.setState(({ drafts }) => ({ drafts: { ...drafts, [news.key]: news.text } }))
    })
    device.resolve(opened)
    keepMachines()
  }

  /** No first screen of a room shows them: the code for it comes after, or with the next connection. */
  function keepMachines(): void {
    machines ??= Promise.all([device.promise, import('./device/keep-assets')])
      .then(([opened, { keepAssets }]) => keepAssets(store, opened))
      .catch(() => void (machines = undefined))
  }

  async function arrive(): Promise<void> {
    clearTimeout(arriving)
    sender.pump(true)
    if (!(await syncing.everything())) {
      if (socket.connected) arriving = setTimeout(() => void arrive(), AGAIN_MS)
      return
    }
    previews.renew()
    connection.complete()
    seen.flush()
    sender.pump()
    uploads.hurry()
    void syncing.bringRooms().then(pictures.bringAll)
    heart.beat()
    drafts.arrive()
    if (openDevice) keepMachines()
  }

  /** Somebody is here, or the network is: whatever waits for its next attempt has it now. Several signs of it are one. */
  function wake(): void {
    uploads.hurry()
    if (socket.connected) sender.pump()
    else if (performance.now() - wokeAt > WAKE_APART_MS) {
      wokeAt = performance.now()
      client.reconnect()
    }
  }

  function connect(): void {
    socket.connect()
    window.addEventListener('offline', () => connection.away('offline'))
    window.addEventListener('online', () => client.reconnect())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return
      wake()
      heart.beat()
      drafts.arrive()
    })
    window.addEventListener('focus', wake)
    // A push came: there is a network, whatever this tab believes.
    if ('serviceWorker' in navigator)
      navigator.serviceWorker.addEventListener('message', ({ data }) => data === WAKE && wake())
  }

  return {
    store,
    client,
    start() {
      if (openDevice) void openDevice(seed.lists.me.id).then(restart).finally(connect)
      else connect()
    },
    refresh(fresh) {
      const { rooms } = behind(store.getState(), headsOf(fresh))
      store.setState((state) => withLists(state, fresh.lists))
      if (Object.keys(rooms).length > 0) void syncing.rooms(rooms)
      const { view } = fresh
      if (view && !store.getState().rooms[view.incident.id]?.loaded) store.setState((state) => withView(state, view))
    },
  }
}

/** Left out of the first load: it is wanted with the first picture. */
const sendByTus: SendPart = async (part) => (await import('./uploads/tus-send')).tusSend(part)

function headsOf({ now, lists }: LiveSeed) {
  return { now, rooms: Object.fromEntries(lists.inbox.map(({ incident }) => [incident.id, incident.seq])), waiting: {} }
}
