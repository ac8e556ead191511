import type { Message } from '../../../lib/incident/messages'
import type { TimelineRow } from './timeline-rows'

const LINE = 27
const LETTERS_PER_LINE = 52

const PHOTO = 300
const FILE = 78

/** A first guess at a row's height (px); the row is measured as soon as it is drawn. */
export function rowHeight(row: TimelineRow | undefined): number {
  if (!row) return 0
  const divider = (row.newDay ? 48 : 0) + (row.unread ? 44 : 0)
  if (row.kind === 'events') return divider + 16 + Math.min(row.events.length, 2) * 24
  const text = row.kind === 'message' ? row.item.message.text : row.item.text
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_PER_LINE)), 0)
  const head = row.kind === 'message' && !row.head ? 6 : 40
  const foot = row.kind === 'message' && row.foot && row.item.state ? 25 : 0
  const attached = row.kind === 'message' ? attachedHeight(row.item.message) : 0
  return divider + head + lines * LINE + 22 + foot + attached
}

function attachedHeight({ attachments }: Message): number {
  const photos = attachments.some(({ kind }) => kind === 'photo')
  return (photos ? PHOTO : 0) + attachments.filter(({ kind }) => kind !== 'photo').length * FILE
}
