import type { ArrivedPart, Attachment, PartName } from '../attachments'
import type { RefusalCode } from '../refusals'
import type { Entry } from './entry'

/** An attachment as it stands now: what was announced, and what of it has arrived. */
export type MessageAttachment = Attachment & {
  parts: Partial<Record<PartName, ArrivedPart>>
  /** Why it could not be taken, if so. */
  refused: RefusalCode | null
  /** Somebody asked for the original. */
  asked: boolean
}

export function announced(attachments: readonly Attachment[] = []): MessageAttachment[] {
  return attachments.map((attachment) => ({ ...attachment, parts: {}, refused: null, asked: false }))
}

/** What this amendment makes of a message's attachments: the same list where it is about something else. */
export function amendAttachments(
  attachments: readonly MessageAttachment[],
  { type, fact }: Entry,
): readonly MessageAttachment[] {
  const change = CHANGES[type]
  if (!change) return attachments
  const { attachmentId } = fact as { attachmentId?: string }
  return attachments.map((each) => (each.id === attachmentId ? { ...each, ...change(each, fact) } : each))
}

type Change = (attachment: MessageAttachment, fact: unknown) => Partial<MessageAttachment>

const CHANGES: Partial<Record<string, Change>> = {
  'attachment.arrived': ({ parts }, fact) => {
    const { attachmentId: _, part, ...arrived } = fact as ArrivedPart & { attachmentId: string; part: PartName }
    return { parts: { ...parts, [part]: arrived } }
  },
  'attachment.refused': (_, fact) => ({ refused: (fact as { reason: RefusalCode }).reason }),
  'attachment.asked': () => ({ asked: true }),
}
