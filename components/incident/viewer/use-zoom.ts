'use client'
import { useRef, useState, type PointerEvent, type RefObject, type WheelEvent } from 'react'
import { FITTED, moved, zoomed, type Place, type Point, type View } from './zoom'

/** A wheel's notch is about this many px, and makes the picture about a seventh larger. */
const WHEEL_PX = 700

export type Zoom = {
  view: View
  /** Larger or smaller around the stage's middle; fitted again by `fit`. */
  by: (factor: number) => void
  move: (by: Point) => void
  fit: () => void
  /** For the stage: one finger or the mouse moves, two pinch, the wheel zooms. */
  handlers: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: (event: PointerEvent) => void
    onPointerCancel: (event: PointerEvent) => void
    onWheel: (event: WheelEvent) => void
  }
}

/** How the picture of this id is looked at on its stage. `still`: fingers belong to somebody else, as to a pen. */
export function useZoom(id: string, stage: RefObject<HTMLElement | null>, place: Place, still = false): Zoom {
  const [held, hold] = useState({ id, view: FITTED })
  const view = held.id === id ? held.view : FITTED
  const setView = (change: (last: View) => View) =>
    hold((last) => ({ id, view: change(last.id === id ? last.view : FITTED) }))
  const fingers = useRef(new Map<number, Point>())

  function fromMiddle({ x, y }: Point): Point {
    const box = stage.current?.getBoundingClientRect()
    return box ? { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 } : { x, y }
  }

  function onPointerMove(event: PointerEvent) {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
    fingers.current.set(event.pointerId, now)
    const by = { x: now.x - before.x, y: now.y - before.y }
    if (!other) {
      setView((last) => moved(last, by, place))
      return
    }
    const factor = distance(now, other) / Math.max(1, distance(before, other))
    const middle = fromMiddle({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
    setView((last) => moved(zoomed(last, factor, middle, place), { x: by.x / 2, y: by.y / 2 }, place))
  }

  function lift(event: PointerEvent) {
    fingers.current.delete(event.pointerId)
  }

  return {
    view,
    by: (factor) => setView((last) => zoomed(last, factor, { x: 0, y: 0 }, place)),
    move: (by) => setView((last) => moved(last, by, place)),
    fit: () => setView(() => FITTED),
    handlers: {
      onPointerDown(event) {
        if (still) return
        event.currentTarget.setPointerCapture(event.pointerId)
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      },
      onPointerMove,
      onPointerUp: lift,
      onPointerCancel: lift,
      onWheel(event) {
        const at = fromMiddle({ x: event.clientX, y: event.clientY })
        setView((last) => zoomed(last, Math.exp(-event.deltaY / WHEEL_PX), at, place))
      },
    },
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
