import type { StoreApi } from 'zustand/vanilla'
import type { SyncAnswer, SyncRequest } from '../../lib/wire'
import { request, type LiveSocket } from './connect'
import { withLists } from './reduce-lists'
import { withCards } from './reduce-parts'
import { withPage, withRoomSync } from './reduce-rooms'
import { KEPT_ENTRIES, type LiveState } from './state'

const AGAIN_MS = 2_000
const ROOMS_AT_ONCE = 5

/** The newest seq told of each room while an answer was on its way. */
type Told = Map<string, number>

export type Syncing = ReturnType<typeof createSyncing>

/**
 * Fetches what the store lacks: lists as a snapshot, rooms from the seq they have. `delivered` hears how far a room of
 * this person's has arrived.
 */
export function createSyncing(
  socket: LiveSocket,
  store: StoreApi<LiveState>,
  delivered: (incidentId: string, seq: number) => void,
) {
  const loading = new Map<string, Promise<boolean>>()
  /** The question under way about each room, until its answer is taken. */
  const asked = new Map<string, Promise<SyncAnswer | undefined>>()
  const onTheirWay = new Set<Told>()
  socket.on('entry', ({ entry }) => {
    for (const told of onTheirWay) told.set(entry.incidentId, entry.seq)
  })

  /** Has `ask` answered and takes what it says of rooms, which may be older than what was told meanwhile: that is asked for again. */
  async function takeAnswer<Got extends SyncAnswer | undefined>(answer: Promise<Got>): Promise<Got> {
    const told: Told = new Map()
    onTheirWay.add(told)
    const got = await answer
    onTheirWay.delete(told)
    if (!got) return got
    take(got)
    const overtaken = [...told].flatMap(([id, seq]) => {
      const held = store.getState().rooms[id]?.incident.seq ?? 0
      return held < seq ? [[id, held]] : []
    })
    if (overtaken.length > 0) void rooms(Object.fromEntries(overtaken) as Record<string, number>)
    return got
  }

  /** Asks once; undefined without a connection, an answer or a yes. */
  async function ask(wanted: SyncRequest): Promise<SyncAnswer | undefined> {
    if (!socket.connected) return undefined
    const answer = await request(socket, 'sync', wanted).catch(() => undefined)
    if (!answer?.ok) return undefined
    const now = Date.now()
    store.setState((state) => ({
      clockOffset: Date.parse(answer.now) - now,
      ...(answer.people && { people: withCards(state.people, answer.people) }),
    }))
    return answer
  }

  /** Asks until there is an answer, however long the network takes. */
  async function untilAnswered<Got>(question: () => Promise<Got | undefined>): Promise<Got> {
    for (;;) {
      const answer = await question()
      if (answer) return answer
      await new Promise<void>((again) => {
        setTimeout(again, AGAIN_MS)
        socket.once('connect', again)
      })
    }
  }

  /** Everything held is brought up to now: the lists as a snapshot, loaded rooms from the seq they have. */
  async function everything(): Promise<boolean> {
    const held = Object.values(store.getState().rooms).filter((room) => room.loaded && room.incident.seq > 0)
    const from = Object.fromEntries(held.map(({ incident }) => [incident.id, incident.seq]))
    const [{ lists } = {}] = (await askOnce({ lists: true, rooms: from })) ?? []
    // Made on this device, and the server has it already: its answer was lost, and its first entry will not come again.
    const blank = lists?.inbox.filter(({ incident }) => store.getState().rooms[incident.id]?.incident.seq === 0) ?? []
    if (blank.length > 0) void rooms(Object.fromEntries(blank.map(({ incident }) => [incident.id, 0])))
    return lists !== undefined
  }

  /** Rooms that wait or are worked in, whole: opening one needs no network then. Few at a time, and none twice. */
  async function bringRooms(): Promise<void> {
    const missing = Object.values(store.getState().rooms).filter(
      ({ access, loaded, incident }) => access === 'room' && !loaded && incident.status !== 'closed',
    )
    const next = missing.slice(0, ROOMS_AT_ONCE).map(({ incident }) => incident.id)
    if (next.length === 0) return bringOlder()
    const from = Object.fromEntries(next.map((id) => [id, 0]))
    const answers = await askOnce({ rooms: from })
    if (!answers) return // Without a connection; arriving asks again.
    const came = next.some((id) => store.getState().rooms[id]?.loaded)
    if (came) await bringRooms()
  }

  /** Rooms of which the device could keep more than their newest page: one page more of each. */
  async function bringOlder(): Promise<void> {
    const short = Object.values(store.getState().rooms).filter(
      ({ access, loaded, entries, incident }) =>
        access === 'room' && loaded && entries.length < KEPT_ENTRIES && incident.status !== 'closed',
    )
    for (const { incident } of short) await older(incident.id)
  }

  /** Fetches the page before the oldest entry held; resolves whether there may be more. */
  async function older(incidentId: string): Promise<boolean> {
    const first = store.getState().rooms[incidentId]?.entries[0]?.seq ?? 1
    if (first <= 1) return false
    const { page } = (await ask({ page: { incidentId, before: first } })) ?? {}
    if (!page) return true // Not known to be the beginning: the screen may ask again.
    store.setState((state) => withPage(state, incidentId, page))
    return (page.entries[0]?.seq ?? 1) > 1
  }

  /** Brings rooms up to now from the seqs given, however long the network takes; 0 asks for the newest page. */
  async function rooms(from: Record<string, number>): Promise<void> {
    const heldNow = (id: string) => store.getState().rooms[id]?.incident.seq
    await untilAnswered(() => {
      const since = Object.entries(from).map(([id, seq]) => [id, seq && (heldNow(id) ?? seq)] as const)
      return askOnce({ rooms: Object.fromEntries(since) })
    })
  }

  /**
   * One question about rooms, and what it says of them is taken. What came after a seq is not asked for while the room is
   * being asked about, but that answer waited for: what is told meanwhile is missed once it is there, and of a lagging room
   * every entry is such news. A page is asked for: an answer on its way may be from before there was anything to tell.
   * Its own answer comes first; undefined unless all of it was answered.
   */
  async function askOnce({ lists, rooms: from = {} }: SyncRequest): Promise<readonly SyncAnswer[] | undefined> {
    const isAsked = (id: string) => from[id] !== 0 && asked.has(id)
    const ids = Object.keys(from)
    const missing = ids.filter((id) => !isAsked(id))
    const others = ids.filter(isAsked).map((id) => asked.get(id))
    const wanted = Object.fromEntries(missing.map((id) => [id, from[id] ?? 0]))
    const own = missing.length > 0 || lists ? [takeRooms(missing, ask({ ...(lists && { lists }), rooms: wanted }))] : []
    const answers = await Promise.all([...own, ...others])
    const got = answers.filter((answer) => answer !== undefined)
    return got.length === answers.length ? got : undefined
  }

  /** Takes an answer about these rooms, which count as asked about until it is there. */
  function takeRooms(ids: readonly string[], answer: Promise<SyncAnswer | undefined>) {
    const there = answer.then((got) => {
      for (const id of ids) if (asked.get(id) === taken) asked.delete(id)
      return got
    })
    const taken = takeAnswer(there)
    for (const id of ids) asked.set(id, taken)
    return taken
  }

  function take({ lists, rooms: answered = {} }: SyncAnswer): void {
    if (lists) store.setState((state) => withLists(state, lists))
    for (const [id, room] of Object.entries(answered)) {
      const next = withRoomSync(store.getState(), id, room)
      if (next === 'gap') void rooms({ [id]: 0 })
      else store.setState(next)
      const held = store.getState().rooms[id]
      if (held?.access === 'room') delivered(id, held.incident.seq)
    }
  }

  /** Loads a room's newest page; resolves false when there is no such room for this person. */
  function load(incidentId: string): Promise<boolean> {
    const known = loading.get(incidentId)
    if (known) return known
    const loaded = rooms({ [incidentId]: 0 }).then(() => {
      loading.delete(incidentId)
      return store.getState().rooms[incidentId]?.loaded ?? false
    })
    loading.set(incidentId, loaded)
    return loaded
  }

  /** The id of the incident with this number, loading its room; undefined when there is none for this person. */
  async function numbered(number: number): Promise<string | undefined> {
    return (await untilAnswered(() => takeAnswer(ask({ number })))).numbered
  }

  return { ask, everything, bringRooms, rooms, load, older, numbered }
}
