'use client'
import { useState } from 'react'
import type { Point, Stroke } from '../../../lib/drawing'
import type { RoomPhoto } from '../viewer/room-photos'
import { useRoomValue } from '../room-context'
import { useCheck } from '../use-allowed'
import { useCommand } from '../use-command'
import { strokeOf, type Pen } from './pen'
import { useTellLook } from './use-look'

export type Drawing = {
  /** What is in hand; undefined while fingers move the photo. */
  pen: Pen | undefined
  take: (pen: Pen | undefined) => void
  /** The stroke being drawn. */
  unfinished: Stroke | undefined
  /** Where the hand has been since it came down; nothing when it was taken away. */
  follow: (path: readonly Point[]) => void
  /** The hand was lifted after this path: what it drew is there for everybody, or waits for the network. */
  finish: (path: readonly Point[]) => void
  undo: () => void
  mayDraw: boolean
  mayUndo: boolean
}

/** Drawing on one photo of the room. */
export function useDrawing({ photo, message }: RoomPhoto): Drawing {
  const { incident, room } = useRoomValue()
  const run = useCommand(incident.id)
  const check = useCheck(incident.id)
  const [pen, hold] = useState<Pen>()
  const [path, follow] = useState<readonly Point[]>([])
  const stored = room !== undefined && message.seq <= room.incident.seq // its place is known, whatever is still on its way
  const place = { seq: message.seq, attachmentId: photo.id }
  const unfinished = pen && strokeOf(pen, path)
  useTellLook(incident.id, photo.id, unfinished)
  return {
    ...{ pen, unfinished, follow },
    take(next) {
      if (!next) follow([])
      hold(next)
    },
    finish(whole) {
      const stroke = pen && strokeOf(pen, whole)
      follow([])
      if (stroke) void run('drawing.add', { ...place, stroke })
    },
    undo: () => void run('drawing.undo', place),
    mayDraw: stored && check('drawing.add', { ...place, stroke: DOT }, message).ok,
    mayUndo: stored && check('drawing.undo', place, message).ok,
  }
}

const DOT: Stroke = { tool: 'marker', colour: 'amber', points: [[0, 0]] }
