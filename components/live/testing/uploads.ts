import type { AttachmentKind, PartName } from '../../../lib/attachments'
import type { Upload } from '../uploads/upload'

type About = Partial<Pick<Upload, 'posted' | 'state' | 'draft'>> & { parts?: readonly PartName[]; bytes?: number }

/** Something made on this device, of 1000 bytes a part. */
export function madeUpload(id: string, kind: AttachmentKind, about: About): Upload {
  const { parts = ['whole'], bytes = 1_000, draft = 'i', state = 'waiting', posted } = about
  return {
    attachment: { id, kind, name: `${id}.jpg`, type: 'image/jpeg', bytes },
    parts: parts.map((part) => ({ part, bytes, sent: 0 })),
    ...{ draft, state },
    ...(posted && { posted }),
  }
}
