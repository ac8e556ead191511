'use client'
import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { StoreApi } from 'zustand/vanilla'
import type { PersonCard } from '../../lib/people'
import { drawRoom, type DrawnRoom } from './draw'
import type { LiveClient, LiveState, OutboxItem, Room } from './state'
import { unsentCount, type Unsent } from './uploads/unsent-count'
import { isUnderWay, type Upload } from './uploads/upload'

export type Live = { store: StoreApi<LiveState>; client: LiveClient }

export const LiveContext = createContext<Live | null>(null)

/** For what asks for the state when it runs, not when it was drawn. */
export function useLiveContext(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('This component belongs inside <LiveProvider>')
  return live
}

/** A piece of the live state; renders again only when that piece is another value. */
export function useLive<T>(select: (state: LiveState) => T): T {
  return useStore(useLiveContext().store, select)
}

/** Like `useLive`, for lists and records built while selecting: compared one level deep. */
export function useLiveList<T>(select: (state: LiveState) => T): T {
  return useStore(useLiveContext().store, useShallow(select))
}

export function useClient(): LiveClient {
  return useLiveContext().client
}

/** The room as it should look: what is confirmed, with this device's unanswered commands drawn on top. */
export function useRoom(incidentId: string | undefined): DrawnRoom | undefined {
  const room = useLive((state) => (incidentId ? state.rooms[incidentId] : undefined))
  const outbox = useOutbox(incidentId)
  const me = useLive((state) => state.me)
  const people = useLive((state) => state.people)
  const areas = useLive((state) => state.areas)
  const assets = useLive((state) => state.assets)
  const clockOffset = useLive((state) => state.clockOffset)
  const bringing = useLiveList((state) => state.uploads.filter(isUnderWay).map(({ posted }) => posted?.commandId ?? ''))
  return useMemo(
    () => room && drawRoom(room, outbox, { me, people, areas, assets, clockOffset, bringing }),
    [room, outbox, me, people, areas, assets, clockOffset, bringing],
  )
}

export function useOutbox(incidentId: string | undefined): readonly OutboxItem[] {
  return useLiveList((state) => state.outbox.filter((item) => item.command.incidentId === incidentId))
}

/** My commands that wait or were refused, chosen from those of all rooms. */
export function useCommands(which: (item: OutboxItem) => boolean): readonly OutboxItem[] {
  return useLiveList((state) => state.outbox.filter(which))
}

/** How much of what was made here the server does not have, in one room or in all. */
export function useUnsent(incidentId?: string): Unsent {
  return useLiveList((state) => unsentCount(state, incidentId))
}

/** What was made here and is not wholly on the server, chosen from all of it. */
export function useUploads(which: (upload: Upload) => boolean): readonly Upload[] {
  return useLiveList((state) => state.uploads.filter(which))
}

/** My rooms, last activity first. */
export function useInbox(): readonly Room[] {
  return useLiveList((state) =>
    Object.values(state.rooms)
      .filter((room) => room.access === 'room' && room.removedBy === undefined)
      .sort((a, b) => b.incident.lastActivityAt.localeCompare(a.incident.lastActivityAt)),
  )
}

export function usePerson(id: string | null | undefined): PersonCard | undefined {
  return useLive((state) => (id ? state.people[id] : undefined))
}

/** People typing in a room right now, without this person. */
export function useTyping(incidentId: string): readonly string[] {
  return useLiveList((state) => Object.keys(state.typing[incidentId] ?? {}).filter((id) => id !== state.me.id))
}
