import { KINDS } from '../../lib/attachments'

/** Where people take something from: the camera, or what the device holds. */
export type Source = 'camera' | 'files'

const ACCEPTED: Record<Source, string> = { camera: 'image/*', files: ['image/*', ...KINDS.file.types].join(',') }

/**
 * Opens the device's camera or its files, and resolves with what was taken: nothing where somebody changed their mind. Call
 * it while a tap is handled, for browsers open these for a person only.
 */
export function pickFiles(source: Source): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ACCEPTED[source]
  input.hidden = true
  if (source === 'camera') input.setAttribute('capture', 'environment')
  else input.multiple = true
  // In the document: some browsers forget one that is not while the camera is open.
  document.body.append(input)
  const picked = new Promise<File[]>((done) => {
    input.addEventListener('change', () => done([...(input.files ?? [])]))
    input.addEventListener('cancel', () => done([]))
  })
  input.click()
  return picked.finally(() => input.remove())
}
