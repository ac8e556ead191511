import sharp from 'sharp'

/**
 * Leaves libvips the readers of the pictures that we take: every other is code that strangers could reach (UP2). It holds
 * for the whole process and all its workers, and once is enough: done again, it would take these three away as well for a
 * moment, and a good photo that is being looked at would be called damaged.
 */
export function limitPictureReaders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
}
