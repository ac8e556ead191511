import type { KeyboardEvent } from 'react'
import type { Zoom } from './use-zoom'
import { STEP } from './zoom'

/** One press of an arrow moves an enlarged picture this far, in px. */
const MOVE_PX = 80

type Ways = { zoom: Zoom; previous: (() => void) | undefined; next: (() => void) | undefined }

/** Plus, minus and zero zoom; arrows go to the other photos, or move the one that is enlarged. */
export function pressKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { zoom, previous, next }: Ways): boolean {
  if (ctrlKey || metaKey || altKey) return false
  const enlarged = zoom.view.scale > 1
  const move = (x: number, y: number) => () => zoom.move({ x: x * MOVE_PX, y: y * MOVE_PX })
  const does: Record<string, (() => void) | undefined> = {
    '+': () => zoom.by(STEP),
    '=': () => zoom.by(STEP),
    '-': () => zoom.by(1 / STEP),
    '0': zoom.fit,
    ArrowLeft: enlarged ? move(1, 0) : previous,
    ArrowRight: enlarged ? move(-1, 0) : next,
    ArrowUp: move(0, 1),
    ArrowDown: move(0, -1),
  }
  does[key]?.()
  return does[key] !== undefined
}
