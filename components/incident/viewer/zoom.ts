/** How a picture lies on its stage: how much larger than fitted, and how far its middle is from the stage's, in px. */
export type View = { scale: number; x: number; y: number }
export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
/** The stage, and the picture as it fits onto it. */
export type Place = { stage: Size; picture: Size }

export const FITTED: View = { scale: 1, x: 0, y: 0 }
/** Enough to read the serial on a nameplate. */
export const MOST_SCALE = 8
/** One press of a button or a key. */
export const STEP = 1.5

/** The largest size with the picture's shape that the stage holds. */
export function fittedInto(stage: Size, { width, height }: Size): Size {
  const scale = Math.min(stage.width / width, stage.height / height)
  return { width: width * scale, height: height * scale }
}

/** Larger or smaller by this factor, with the point under the fingers (from the stage's middle) staying under them. */
export function zoomed(view: View, factor: number, at: Point, place: Place): View {
  const scale = Math.min(MOST_SCALE, Math.max(1, view.scale * factor))
  const by = scale / view.scale
  return within({ scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by }, place)
}

export function moved(view: View, by: Point, place: Place): View {
  return within({ ...view, x: view.x + by.x, y: view.y + by.y }, place)
}

/** No edge of the picture comes further in than the stage's, and what fits stays in the middle. */
function within({ scale, x, y }: View, { stage, picture }: Place): View {
  const room = (side: 'width' | 'height') => Math.max(0, (picture[side] * scale - stage[side]) / 2)
  const between = (value: number, most: number) => Math.min(most, Math.max(-most, value))
  return { scale, x: between(x, room('width')), y: between(y, room('height')) }
}
