'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { DrawnStroke } from '../../../lib/drawing'
import { useNames } from '../names'
import { LAYER_WIDTH, StrokeShape, type ShownStroke } from './stroke-shape'

type DrawingLayerProps = {
  strokes: readonly DrawnStroke[]
  /** What people are drawing at this moment. */
  unfinished?: readonly ShownStroke[]
  /** Of the picture below, in any unit. */
  width: number
  height: number
}

/** What was drawn on a picture, over it: put it into the box that the picture covers. */
export function DrawingLayer({ strokes, unfinished = [], width, height }: DrawingLayerProps) {
  const t = useTranslations('drawing')
  const format = useFormatter()
  const names = useNames()
  if (strokes.length + unfinished.length === 0) return null
  const tall = (LAYER_WIDTH * height) / width
  const people = [...new Set(strokes.map(({ by }) => by))].map(names.full)
  return (
    <svg
      role="img"
      aria-label={t('layer', { count: strokes.length, names: format.list(people) })}
      viewBox={`0 0 ${LAYER_WIDTH} ${tall}`}
      preserveAspectRatio="xMidYMid slice"
      className="pointer-events-none absolute inset-0 size-full"
    >
      {strokes.map((stroke) => (
        <StrokeShape key={stroke.seq} stroke={stroke} height={tall} />
      ))}
      {unfinished.map((stroke, at) => (
        <StrokeShape key={`unfinished-${at}`} stroke={stroke} height={tall} />
      ))}
    </svg>
  )
}
