import sharp from 'sharp'

/** A picture of noise, which no compression makes small: `side` pixels wide, and three quarters as high. */
export async function noisyPhoto(
  side: number,
  { gps = false, orientation = 1 } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const height = Math.round((side * 3) / 4)
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const made = sharp({ create: { width: side, height, channels: 3, background: '#888', noise } }).jpeg({ quality: 90 })
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '47/1 22/1 0/1' }
  const exif = gps ? { IFD0: { Make: 'Telltale' }, IFD3: place } : undefined
  return new Uint8Array(await made.withMetadata({ orientation, ...(exif && { exif }) }).toBuffer())
}
