import { expect, it, vi } from 'vitest'
import { firstPage } from './first-page'
import { makeAttachment } from './make-attachment'
import { reducePhoto } from './reduce-photo'

vi.mock('./first-page', () => ({ firstPage: vi.fn() }))
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

const manual = new File(['%PDF-1.7'], 'manual.pdf', { type: 'application/pdf' })

it('a PDF goes with its first page as a picture', async () => {
  const preview = new Blob(['page'])
  vi.mocked(firstPage).mockResolvedValue(preview)
  expect(await makeAttachment(manual)).toMatchObject({ kind: 'file', type: 'application/pdf', whole: manual, preview })
})

it('a PDF whose first page cannot be drawn goes without', async () => {
  vi.mocked(firstPage).mockResolvedValue(undefined)
  const made = await makeAttachment(manual)
  expect(made).toMatchObject({ kind: 'file', whole: manual })
  expect(made).not.toHaveProperty('preview')
})
