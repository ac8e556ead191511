'use client'
import { useMemo } from 'react'
import { useLive } from '../live/hooks'
import { deskLists, type DeskLists } from './desk-lists'

export function useDeskLists(): DeskLists {
  const rooms = useLive((state) => state.rooms)
  const waiting = useLive((state) => state.waiting)
  const outbox = useLive((state) => state.outbox)
  const me = useLive((state) => state.me)
  const people = useLive((state) => state.people)
  const areas = useLive((state) => state.areas)
  const clockOffset = useLive((state) => state.clockOffset)
  return useMemo(
    () => deskLists({ rooms, waiting, outbox, me, people, areas, clockOffset }),
    [rooms, waiting, outbox, me, people, areas, clockOffset],
  )
}
