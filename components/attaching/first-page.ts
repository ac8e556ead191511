import { PREVIEW, reduced } from './fitted'
import { toJpeg } from './to-jpeg'

/** A page that takes longer to draw on this device goes without its picture. */
const PATIENCE_MS = 8_000

/**
 * The first page of a PDF as a small JPEG; undefined where it cannot be drawn (damaged, encrypted, too heavy for this device).
 * It is read on the sender's device, in a worker that ends with it: whoever receives the file sees a picture that the server
 * made anew, and no page of ours ever opens somebody else's PDF.
 */
export async function firstPage(file: Blob): Promise<Blob | undefined> {
  const worker = new Worker(new URL('./first-page-worker.ts', import.meta.url), { type: 'module' })
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS))
  try {
    return await Promise.race([drawn(file, worker), late])
  } catch {
    return undefined
  } finally {
    worker.terminate()
  }
}

async function drawn(file: Blob, port: Worker): Promise<Blob> {
  const { AnnotationMode, getDocument, PDFWorker } = await import('pdfjs-dist')
  const data = new Uint8Array(await file.arrayBuffer())
  // The content security policy forbids WebAssembly.
  const task = getDocument({ data, worker: PDFWorker.create({ port }), useWasm: false, verbosity: 0 })
  try {
    const page = await (await task.promise).getPage(1)
    const inPoints = page.getViewport({ scale: 1 })
    const { blob } = await reduced(inPoints, PREVIEW, async function* ({ width, height }, qualities) {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const viewport = page.getViewport({ scale: width / inPoints.width })
      await page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE, background: 'white' }).promise
      for (const quality of qualities) yield await toJpeg(canvas, quality)
    })
    return blob
  } finally {
    await task.destroy() // Takes its fonts out of our page.
  }
}
