/** The size of a picture so that its longer side is at most `side`, in whole pixels; never larger than it is. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** What a picture may come to: its sides are tried in order, each at these qualities, until it weighs at most this. */
export type Aim = { sides: readonly number[]; qualities: readonly number[]; most: number }

/** What is sent at once: readable nameplates, for a link of one bar. */
export const WHOLE: Aim = { sides: [2048, 1600, 1280], qualities: [0.8, 0.68, 0.55, 0.42], most: 300_000 }
/** The same where the device spares data. */
export const SPARED: Aim = { sides: [1600, 1280, 1024], qualities: [0.74, 0.62, 0.5, 0.4], most: 150_000 }
/** What is seen within a second or two. */
export const PREVIEW: Aim = { sides: [480, 360, 240], qualities: [0.62, 0.45, 0.3], most: 20_000 }

/** Draws until it fits; the last attempt stands, whatever it weighs. */
export async function reduced(
  size: { width: number; height: number },
  { sides, qualities, most }: Aim,
  draw: (size: { width: number; height: number }, qualities: readonly number[]) => AsyncIterable<Blob>,
): Promise<{ blob: Blob; width: number; height: number }> {
  let last: { blob: Blob; width: number; height: number } | undefined
  for (const side of sides) {
    const box = fitted(size.width, size.height, side)
    for await (const blob of draw(box, qualities)) {
      last = { blob, ...box }
      if (blob.size <= most) return last
    }
  }
  if (!last) throw new Error('nothing was drawn')
  return last
}
