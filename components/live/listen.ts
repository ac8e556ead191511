import type { StoreApi } from 'zustand/vanilla'
import type { LiveSocket } from './connect'
import { behind, withListChange } from './reduce-lists'
import { withStanding } from './reduce-parts'
import { withEntry, withSeen } from './reduce-rooms'
import { noteDrawn, noteLook } from './looking'
import type { LiveState } from './state'

const TYPING_MS = 6_000

export type Heal = {
  rooms: (rooms: Record<string, number>) => void
  lists: () => void
}

/** Folds what the server tells into the store, and has `heal` fetch what is missing. */
export function listen(
  socket: LiveSocket,
  store: StoreApi<LiveState>,
  heal: Heal,
  delivered: (incidentId: string, seq: number) => void,
): void {
  socket.on('entry', ({ entry, people, online }) => {
    const state = store.getState()
    const next = withEntry(state, entry, people && { people, online: online ?? [] })
    if (next === 'unknown') {
      heal.rooms({ [entry.incidentId]: 0 })
      return
    }
    if (next === 'gap') {
      heal.rooms({ [entry.incidentId]: state.rooms[entry.incidentId]?.incident.seq ?? 0 })
      return
    }
    if (next === 'old') return
    store.setState(next)
    if (entry.type === 'drawing.added') noteDrawn(store, entry)
    if (next.rooms[entry.incidentId]?.access === 'room') delivered(entry.incidentId, entry.seq)
  })

  socket.on('list', (change) => {
    if (change.kind === 'account') heal.lists()
    else store.setState((state) => withListChange(state, change))
  })

  socket.on('seen', (seen) => store.setState((state) => withSeen(state, seen)))

  socket.on('notices', ({ loud }) => {
    store.setState(({ notices }) => ({ notices: { changes: notices.changes + 1, loud } }))
  })

  socket.on('heads', (heads) => {
    const missed = behind(store.getState(), heads)
    if (Object.keys(missed.rooms).length > 0) heal.rooms(missed.rooms)
    if (missed.lists) heal.lists()
    store.setState({ completeAt: Date.now(), clockOffset: Date.parse(heads.now) - Date.now() })
  })

  socket.on('whisper', (whisper) => {
    if (whisper.kind === 'typing') {
      noteTyping(store, whisper.incidentId, whisper.personId)
      return
    }
    if (whisper.kind === 'photo') {
      noteLook(store, whisper)
      return
    }
    if (whisper.kind === 'previewing') {
      const { incidentId, personIds } = whisper
      store.setState(({ previewing }) => ({ previewing: { ...previewing, [incidentId]: personIds } }))
      return
    }
    if (whisper.kind === 'standing') {
      store.setState((state) => withStanding(state, whisper.incidentId, whisper.standing))
      return
    }
    const { personId, online, availability } = whisper
    store.setState((state) => {
      const card = state.people[personId]
      return {
        online: { ...state.online, [personId]: online },
        people: card ? { ...state.people, [personId]: { ...card, availability } } : state.people,
      }
    })
  })
}

function noteTyping(store: StoreApi<LiveState>, incidentId: string, personId: string): void {
  const until = Date.now() + TYPING_MS
  store.setState(({ typing }) => ({
    typing: { ...typing, [incidentId]: { ...typing[incidentId], [personId]: until } },
  }))
  setTimeout(() => {
    store.setState(({ typing }) => {
      const { [personId]: expires, ...others } = typing[incidentId] ?? {}
      return expires !== undefined && expires <= Date.now() ? { typing: { ...typing, [incidentId]: others } } : {}
    })
  }, TYPING_MS + 10)
}
