/** What is drawn on this canvas as JPEG of this quality, 0 to 1; rejects where the device has no memory for it. */
export function toJpeg(canvas: HTMLCanvasElement | OffscreenCanvas, quality: number): Promise<Blob> {
  if (!(canvas instanceof HTMLCanvasElement)) return canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('not encoded'))), 'image/jpeg', quality),
  )
}
