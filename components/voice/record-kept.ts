import { onWiped } from '../live/device/on-wiped'
import type { Recordings } from '../live/device/recordings'
import { record } from './record'

type Heard = { onSound: (seconds: number, loudness: number) => void; onLost: () => void }

export type KeptRecording = {
  /** Lets go of the microphone; resolves with all of the note. */
  stop: () => Promise<Uint8Array<ArrayBuffer>[]>
}

/** Records a voice note, and keeps every second of it on this device at once. Rejects as `record` does. */
export async function recordKept(recordings: Recordings, { onSound, onLost }: Heard): Promise<KeptRecording> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let written: Promise<void> = Promise.resolve()
  let wiped = false
  const { stop } = await record({
    onSound,
    onLost,
    onBytes: (bytes) => {
      const at = pieces.push(bytes)
      written = written.then(() => (wiped ? undefined : recordings.keep(at, bytes)))
    },
  })
  // Whoever recorded has signed out: nothing more of it is written, nor heard.
  const deaf = onWiped(() => {
    wiped = true
    onLost()
  })
  const ended = Promise.withResolvers<undefined>()
  recordings.hold(ended.promise)
  return {
    stop: async () => {
      deaf()
      await stop()
      await written
      ended.resolve(undefined)
      return pieces
    },
  }
}
