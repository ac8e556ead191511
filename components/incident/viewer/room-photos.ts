import type { MessageAttachment } from '../../../lib/incident/attachments'
import type { Message } from '../../../lib/incident/messages'
import type { DrawnItem } from '../../live/draw'

/** `stored`: the server has the message, and its place in the room is known. */
export type RoomPhoto = { photo: MessageAttachment; message: Message; stored: boolean }

/** Every photo of the conversation, as far as it is held, in its order. */
export function roomPhotos(items: readonly DrawnItem[]): RoomPhoto[] {
  return items.flatMap((item) => {
    if (item.kind !== 'message') return []
    const photos = item.message.attachments.filter(({ kind }) => kind === 'photo')
    const stored = !['keeping', 'device', 'refused'].includes(item.state?.at ?? '')
    return photos.map((photo) => ({ photo, message: item.message, stored }))
  })
}
