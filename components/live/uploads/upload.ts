import type { Attachment, PartName } from '../../../lib/attachments'
import type { Refusal } from '../../../lib/refusals'

/** What was shot, recorded or chosen, ready to be kept and sent. */
export type Made = Omit<Attachment, 'id' | 'bytes'> & {
  whole: Blob
  /** A picture of at most 20 kB. */
  preview?: Blob
  /** The picture as the camera made it, when `whole` is smaller. */
  original?: Blob
}

export type UploadPart = {
  part: PartName
  bytes: number
  /** How many of them the server has, as far as this tab knows. */
  sent: number
  /** Where the server takes them, once it has said so. */
  url?: string
}

/** An attachment made on this device: with an unfinished text first, then on its way. Its bytes are kept apart. */
export type Upload = {
  attachment: Attachment
  /** With which unfinished text it waits: a room's id or a form's key. */
  draft: string
  /** The room and the command of the message it was posted with; absent before. */
  posted?: { incidentId: string; commandId: string }
  /** What is still to be sent, first things first. */
  parts: readonly UploadPart[]
  /** `paused`: somebody stopped it, and may still change their mind. */
  state: 'keeping' | 'waiting' | 'sending' | 'paused' | 'refused'
  refusal?: Refusal
}

/** What is to be sent of something that was just made: its full size only when somebody asks for it. */
export function partsOf({ preview, whole }: Pick<Made, 'preview' | 'whole'>): UploadPart[] {
  const part = (name: PartName, { size }: Blob): UploadPart => ({ part: name, bytes: size, sent: 0 })
  return [...(preview ? [part('preview', preview)] : []), part('whole', whole)]
}

/** Its bytes by part, as the device keeps them. */
export function bytesOf({ preview, whole, original }: Made): Partial<Record<PartName, Blob>> {
  return { whole, ...(preview && { preview }), ...(original && { original }) }
}

/** How many bytes of it the server does not have. */
export function bytesLeft({ parts }: Upload): number {
  return parts.reduce((sum, { bytes, sent }) => sum + bytes - sent, 0)
}

/** Its message is not complete without what is still to be sent: a full size that somebody asked for later is extra. */
export function isUnderWay({ posted, parts, state }: Upload): boolean {
  return posted !== undefined && state !== 'refused' && parts.some(({ part }) => part !== 'original')
}
