import {
  STROKE_POINTS,
  thinned,
  type DrawingColour,
  type DrawingTool,
  type Point,
  type Stroke,
} from '../../../lib/drawing'

/** What is in hand. */
export type Pen = { tool: DrawingTool; colour: DrawingColour; text: string }

/** Shorter than this share of the photo, a line is a slip of the finger. */
const SLIP = 0.015

/** The stroke that a hand has drawn so far, from where it came down; undefined while it is none. */
export function strokeOf({ tool, colour, text }: Pen, path: readonly Point[]): Stroke | undefined {
  const last = path.at(-1)
  const first = path[0]
  if (!first || !last) return undefined
  const words = tool === 'text' ? text.trim() : ''
  if (tool === 'text' && !words) return undefined
  if (STROKE_POINTS[tool][1] === 1) return { tool, colour, points: thinned([last]), ...(words && { text: words }) }
  if (path.every((point) => distance(point, first) < SLIP)) return undefined
  return { tool, colour, points: thinned(tool === 'pen' ? path : [first, last]) }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1])
}
