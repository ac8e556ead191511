import type { StoreApi } from 'zustand/vanilla'
import type { Device } from '../device/device'
import { recordingsOf, type Recordings } from '../device/recordings'
import type { LiveState } from '../state'

/**
 * What is said is on the device second by second, and stays there where that had no room for the whole note, or the app
 * ended just then. Once the note has gone, so does it: nobody is offered again what was sent.
 */
export function forgetSentNotes(store: StoreApi<LiveState>, device: Device): void {
  store.subscribe(({ me, uploads }, before) => {
    if (uploads === before.uploads) return
    const still = new Set(uploads.map(({ attachment }) => attachment.id))
    for (const { attachment, draft } of before.uploads) {
      if (attachment.kind !== 'voice' || still.has(attachment.id)) continue
      const recordings = recordingsOf(me.id, draft.replace(/^voice-/, '')) // What goes at once has a draft of its own.
      void device.bytes.read(attachment.id, 'whole').then((note) => note && forget(recordings, note))
    }
  })
}

/** Another note may be there by now; and a full device kept the beginning of this one only. */
async function forget(recordings: Recordings, note: Blob): Promise<void> {
  const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
  const [left, sent] = await Promise.all([bytesOf(new Blob(await recordings.left())), bytesOf(note)])
  if (left.every((byte, at) => byte === sent[at])) await recordings.forget()
}
