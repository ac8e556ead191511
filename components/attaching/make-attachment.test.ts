import { expect, it, vi } from 'vitest'
import { makeAttachment } from './make-attachment'
import { reducePhoto } from './reduce-photo'

vi.mock('./reduce-photo', () => ({ reducePhoto: vi.fn() }))

// Windows and Android give such a file no type, and some phones name it in capitals.
const heic = [new File(['x'], 'IMG_2041.HEIC', { type: '' }), new File(['x'], 'plate.heic', { type: 'image/heic' })]

it.each(heic)('a HEIC photo goes as JPEG where the browser can read it', async (file) => {
  const [whole, preview] = [new Blob(['whole']), new Blob(['small'])]
  vi.mocked(reducePhoto).mockResolvedValue({ whole, preview, width: 2048, height: 1536 })
  const made = await makeAttachment(file)
  expect(made).toMatchObject({ kind: 'photo', type: 'image/jpeg', whole, preview, original: file })
  expect((made as { name: string }).name).toMatch(/^(IMG_2041|plate)\.jpg$/)
})

it.each(heic)('a HEIC photo is refused by its code where the browser cannot read it', async (file) => {
  vi.mocked(reducePhoto).mockResolvedValue(undefined)
  expect(await makeAttachment(file)).toMatchObject({ code: 'heic-unreadable' })
})
