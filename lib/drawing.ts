/** What people may draw on a photo: a layer of strokes above it, which never changes the photo itself. */

export const DRAWING_TOOLS = ['pen', 'arrow', 'marker', 'ellipse', 'text'] as const
export type DrawingTool = (typeof DRAWING_TOOLS)[number]

export const DRAWING_COLOURS = ['amber', 'red', 'white'] as const
export type DrawingColour = (typeof DRAWING_COLOURS)[number]

/** A place on the photo, from its upper left corner: 0 to 1 across and down. */
export type Point = readonly [across: number, down: number]

/** One stroke. An arrow goes from its first point to its second; an ellipse fills the box between its two. */
export type Stroke = {
  tool: DrawingTool
  colour: DrawingColour
  points: readonly Point[]
  /** What a text says; no other tool has one. */
  text?: string | undefined
}

/** A stroke that is part of a photo's layer. */
export type DrawnStroke = Stroke & {
  /** The seq of the entry that added it. */
  seq: number
  by: string
  at: string
  /** What arrows and markers are called by: 1, 2, 3 … on each photo, never given twice. */
  number?: number | undefined
}

export const MOST_STROKES = 200
export const STROKE_TEXT_LENGTH = 80

/** How many points a stroke of each tool has, at least and at most. */
export const STROKE_POINTS: Record<DrawingTool, readonly [least: number, most: number]> = {
  pen: [2, 200],
  arrow: [2, 2],
  marker: [1, 1],
  ellipse: [2, 2],
  text: [1, 1],
}

/** Has the points and the words that its tool needs, and nothing else. */
export function isWholeStroke({ tool, points, text = '' }: Stroke): boolean {
  const [least, most] = STROKE_POINTS[tool]
  return points.length >= least && points.length <= most && (tool === 'text') === (text !== '')
}

/** The number that the next arrow or marker on this photo gets. */
export function nextNumber(strokes: readonly DrawnStroke[]): number {
  return Math.max(0, ...strokes.map(({ number = 0 }) => number)) + 1
}

export function isNumbered(tool: DrawingTool): boolean {
  return tool === 'arrow' || tool === 'marker'
}

/** The newest stroke of this person: what taking back takes. */
export function lastOf(strokes: readonly DrawnStroke[], personId: string): DrawnStroke | undefined {
  return strokes.findLast(({ by }) => by === personId)
}

/**
 * A line as a hand drew it, with no more points than a pen stroke may have and no more digits than show: the ends stay,
 * and what lies between is spread evenly over the line.
 */
export function thinned(points: readonly Point[]): Point[] {
  const [, most] = STROKE_POINTS.pen
  const step = Math.max(1, (points.length - 1) / (most - 1))
  const kept = Array.from({ length: Math.min(points.length, most) }, (_, at) => points[Math.round(at * step)] ?? [0, 0])
  return kept.map(([across, down]) => [inside(across), inside(down)])
}

/** Within the photo, to a ten-thousandth of its side. */
function inside(place: number): number {
  return Math.round(Math.min(1, Math.max(0, place)) * 10_000) / 10_000
}
