import type { Attachment } from '../../../lib/attachments'
import type { Upload } from '../../live/uploads/upload'

/** How far the attachments of one message have got, in bytes; `null` when nothing of them is on its way. */
export function progressOf(
  attachments: readonly Pick<Attachment, 'id' | 'bytes'>[],
  uploads: readonly Upload[],
): { sent: number; total: number } | null {
  const known = new Map(uploads.map((upload) => [upload.attachment.id, upload]))
  if (!attachments.some(({ id }) => known.has(id))) return null
  const sent = attachments.map(({ id, bytes }) => {
    const whole = known.get(id)?.parts.find(({ part }) => part === 'whole')
    return whole ? whole.sent : bytes
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return { sent: sum(sent), total: sum(attachments.map(({ bytes }) => bytes)) }
}
