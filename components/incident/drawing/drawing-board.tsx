'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { STROKE_POINTS, type Point } from '../../../lib/drawing'
import type { Pen } from './pen'
import type { Drawing } from './use-drawing'

/** An arrow key moves the cross by this share of the photo. */
const STEP = 0.02
const WAYS: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Over the photo while something is in hand: a finger, a pen or the mouse draws; arrow keys move a cross and Enter sets it down. */
export function DrawingBoard({ drawing }: { drawing: Drawing }) {
  return drawing.pen && <Board {...{ drawing, pen: drawing.pen }} />
}

function Board({ drawing: { follow, finish }, pen: { tool } }: { drawing: Drawing; pen: Pen }) {
  const t = useTranslations('drawing')
  const board = useRef<HTMLDivElement>(null)
  const path = useRef<Point[]>([])
  const [cross, setCross] = useState<Point>()
  useEffect(() => board.current?.focus(), []) // what had the focus is gone

  function to(points: readonly Point[]) {
    path.current = [...points]
    follow(path.current)
  }

  function onPointerDown(event: PointerEvent) {
    if (!event.isPrimary) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setCross(undefined)
    to([placeOf(event)])
  }

  function onPointerMove(event: PointerEvent) {
    if (path.current.length > 0 && event.isPrimary) to([...path.current, placeOf(event)])
  }

  function lift(points: readonly Point[]) {
    path.current = []
    finish(points)
  }

  function onKeyDown(event: KeyboardEvent) {
    const way = WAYS[event.key]
    const at = cross ?? [0.5, 0.5]
    if (way) {
      const next: Point = [within(at[0] + way[0] * STEP), within(at[1] + way[1] * STEP)]
      setCross(next)
      if (path.current.length > 0) to([...path.current, next])
    } else if (event.key === 'Enter' || event.key === ' ') {
      setCross(at)
      if (STROKE_POINTS[tool][1] === 1 || path.current.length > 0) lift([...path.current, at])
      else to([at])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={board}
      role="application"
      aria-label={t('board')}
      tabIndex={0}
      className="absolute inset-0 cursor-crosshair touch-none outline-offset-2"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => event.isPrimary && path.current.length > 0 && lift([...path.current, placeOf(event)])}
      onPointerCancel={() => lift([])}
      onKeyDown={onKeyDown}
    >
      {cross && <Cross at={cross} />}
    </div>
  )
}

function Cross({ at: [across, down] }: { at: Point }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="pointer-events-none absolute size-full"
    >
      {['drawing-casing', 'drawing-line'].map((look) => (
        <path
          key={look}
          d={`M${across * 100} ${down * 100 - 3}v6M${across * 100 - 3} ${down * 100}h6`}
          vectorEffect="non-scaling-stroke"
          className={`drawing cross ${look}`}
        />
      ))}
    </svg>
  )
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return [within((clientX - left) / width), within((clientY - top) / height)]
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
