import type { ArrivedPart, Attachment, PartName } from '../attachments'
import type { DrawnStroke, Stroke } from '../drawing'
import type { RefusalCode } from '../refusals'
import type { Entry } from './entry'

/** An attachment as it stands now: what was announced, and what of it has arrived. */
export type MessageAttachment = Attachment & {
  parts: Partial<Record<PartName, ArrivedPart>>
  /** Why it could not be taken, if so. */
  refused: RefusalCode | null
  /** Somebody asked for the original. */
  asked: boolean
  /** What was drawn on a photo, in the order of drawing. */
  drawing: readonly DrawnStroke[]
}

export function announced(attachments: readonly Attachment[] = []): MessageAttachment[] {
  return attachments.map((attachment) => ({ ...attachment, parts: {}, refused: null, asked: false, drawing: [] }))
}

/** What this amendment makes of a message's attachments: the same list where it is about something else. */
export function amendAttachments(
  attachments: readonly MessageAttachment[],
  entry: Entry,
): readonly MessageAttachment[] {
  const change = CHANGES[entry.type]
  if (!change) return attachments
  const { attachmentId } = entry.fact as { attachmentId?: string }
  return attachments.map((each) => (each.id === attachmentId ? { ...each, ...change(each, entry.fact, entry) } : each))
}

type Change = (attachment: MessageAttachment, fact: unknown, entry: Entry) => Partial<MessageAttachment>

const CHANGES: Partial<Record<string, Change>> = {
  'attachment.arrived': ({ parts }, fact) => {
    const { attachmentId: _, part, ...arrived } = fact as ArrivedPart & { attachmentId: string; part: PartName }
    return { parts: { ...parts, [part]: arrived } }
  },
  'attachment.refused': (_, fact) => ({ refused: (fact as { reason: RefusalCode }).reason }),
  'attachment.asked': () => ({ asked: true }),
  'drawing.added': ({ drawing }, fact, { seq, by, at }) => {
    const { stroke } = fact as { stroke: Stroke & Pick<DrawnStroke, 'number'> }
    return { drawing: [...drawing, { ...stroke, seq, by, at }] }
  },
  'drawing.undone': ({ drawing }, fact) => {
    const { stroke } = fact as { stroke: number }
    return { drawing: drawing.filter(({ seq }) => seq !== stroke) }
  },
}
