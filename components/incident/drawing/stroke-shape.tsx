import type { DrawnStroke, Point } from '../../../lib/drawing'

/** How wide every picture is in the layer's own units: what is drawn is as large on all of them. */
export const LAYER_WIDTH = 1_000
const HEAD = 42
const BADGE = 26

/** A stroke, drawn or being drawn. */
export type ShownStroke = Pick<DrawnStroke, 'tool' | 'colour' | 'points' | 'text' | 'number'>

type StrokeShapeProps = {
  stroke: ShownStroke
  /** The picture's height in the layer's units. */
  height: number
}

/** One stroke in its colour, with a casing around it that holds against any photo. */
export function StrokeShape({ stroke, height }: StrokeShapeProps) {
  const place = ([across, down]: Point): Point => [across * LAYER_WIDTH, down * height]
  const points = stroke.points.map(place)
  const [first = [0, 0], last = first] = [points[0], points.at(-1)]
  const line = linesOf(stroke.tool, points)
  return (
    <g data-colour={stroke.colour} className="drawing">
      {line && <path d={line} className="drawing-casing" />}
      {line && <path d={line} className="drawing-line" />}
      {stroke.tool === 'ellipse' && <Ellipse from={first} to={last} />}
      {stroke.number !== undefined && <Badge at={first} number={stroke.number} />}
      {stroke.tool === 'text' && (
        <text x={first[0]} y={first[1]} className="drawing-text">
          {stroke.text}
        </text>
      )}
    </g>
  )
}

function Ellipse({ from, to }: { from: Point; to: Point }) {
  const box = {
    cx: (from[0] + to[0]) / 2,
    cy: (from[1] + to[1]) / 2,
    rx: Math.abs(to[0] - from[0]) / 2,
    ry: Math.abs(to[1] - from[1]) / 2,
  }
  return (
    <>
      <ellipse {...box} className="drawing-casing" />
      <ellipse {...box} className="drawing-line" />
    </>
  )
}

function Badge({ at: [x, y], number }: { at: Point; number: number }) {
  return (
    <>
      <circle cx={x} cy={y} r={BADGE} className="drawing-badge" />
      <text x={x} y={y} className="drawing-number">
        {number}
      </text>
    </>
  )
}

function linesOf(tool: ShownStroke['tool'], points: readonly Point[]): string | undefined {
  if (tool === 'pen') return path(points)
  const [from, to] = points
  return tool === 'arrow' && from && to ? `${path([from, to])} ${path(headOf(from, to))}` : undefined
}

function path(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
}

/** The two barbs of an arrow and its tip between them. */
function headOf(from: Point, to: Point): Point[] {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  const barb = (turn: number): Point => [to[0] - HEAD * Math.cos(angle + turn), to[1] - HEAD * Math.sin(angle + turn)]
  return [barb(0.5), to, barb(-0.5)]
}
