import { isSaving } from '../live/data-saver'
import { PREVIEW, reduced, SPARED, WHOLE, type Aim } from './fitted'
import { toJpeg } from './to-jpeg'

export type ReducedPhoto = { whole: Blob; preview: Blob; width: number; height: number }

/**
 * A photo as it is sent: upright, without what the camera wrote into it (place, device), at most 2048 px and about 300 kB (1600 px and
 * 150 kB where the device spares data), with a preview of at most 20 kB. Undefined where this browser cannot read it.
 */
export async function reducePhoto(photo: Blob): Promise<ReducedPhoto | undefined> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap) return undefined
  try {
    const { blob: whole, width, height } = await drawn(bitmap, isSaving() ? SPARED : WHOLE)
    const { blob: preview } = await drawn(bitmap, PREVIEW)
    return { whole, preview, width, height }
  } catch {
    return undefined // More pixels than this device has memory for.
  } finally {
    bitmap.close()
  }
}

function drawn(bitmap: ImageBitmap, aim: Aim) {
  return reduced(bitmap, aim, async function* ({ width, height }, qualities) {
    const encode = canvasWith(bitmap, width, height)
    for (const quality of qualities) yield await encode(quality)
  })
}

/** Draws it once; each call encodes it as JPEG. Off the page where the browser can. */
function canvasWith(bitmap: ImageBitmap, width: number, height: number): (quality: number) => Promise<Blob> {
  const free = 'OffscreenCanvas' in globalThis
  const canvas = free
    ? new OffscreenCanvas(width, height)
    : Object.assign(document.createElement('canvas'), { width, height })
  const context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.fillStyle = 'white' // JPEG knows no transparency.
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  return (quality) => toJpeg(canvas, quality)
}
