import type { MessageAttachment } from '../../../lib/incident/attachments'
import type { Message } from '../../../lib/incident/messages'
import type { DrawnItem } from '../../live/draw'

export type RoomPhoto = { photo: MessageAttachment; message: Message }

/** Every photo of the conversation, as far as it is held, in its order. */
export function roomPhotos(items: readonly DrawnItem[]): RoomPhoto[] {
  return items.flatMap((item) => {
    if (item.kind !== 'message') return []
    const photos = item.message.attachments.filter(({ kind }) => kind === 'photo')
    return photos.map((photo) => ({ photo, message: item.message }))
  })
}
