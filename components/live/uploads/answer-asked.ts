import type { StoreApi } from 'zustand/vanilla'
import type { Device } from '../device/device'
import type { LiveState, Room } from '../state'
import { withUpload } from './reduce-uploads'
import type { Upload } from './upload'
import { messageFrom } from '../../../lib/incident/messages'

/** Sends the full size of a picture made here when somebody asks for it, as long as this device still has it. */
export function answerAsked(store: StoreApi<LiveState>, device: Device): void {
  const looked = new Set<string>()

  async function answer(room: Room): Promise<void> {
    for (const { ref, fact, type } of room.amendments) {
      const { attachmentId } = fact as { attachmentId: string }
      if (type !== 'attachment.asked' || looked.has(attachmentId)) continue
      looked.add(attachmentId)
      const posted = room.entries.find(({ seq }) => seq === ref)
      if (posted?.by !== store.getState().me.id) continue
      const message = messageFrom(posted, room.amendments)
      const attachment = message.attachments.find(({ id }) => id === attachmentId)
      if (!attachment || attachment.parts.original) continue
      const { parts: _, refused: __, asked: ___, ...about } = attachment
      const blob = await device.bytes.read(attachmentId, 'original').catch(() => undefined)
      if (!blob) continue // Made on another device, or too long ago.
      const upload: Upload = {
        attachment: about,
        draft: '',
        posted: { incidentId: room.incident.id, commandId: posted.commandId },
        parts: [{ part: 'original', bytes: blob.size, sent: 0 }],
        state: 'waiting',
      }
      const running = store.getState().uploads.find((each) => each.attachment.id === attachmentId)
      const next = running ? { ...running, parts: [...running.parts, ...upload.parts] } : upload
      await device.uploads.put(next).catch(() => undefined)
      store.setState((state) => withUpload(state, next))
    }
  }

  function look({ rooms }: LiveState): void {
    if (device.tabs.sends()) for (const room of Object.values(rooms)) void answer(room)
  }

  store.subscribe((state, before) => {
    if (state.rooms !== before.rooms) look(state)
  })
  device.tabs.onSends(() => look(store.getState()))
}
