import { Mp3Encoder } from '@breezystack/lamejs'
import { KBIT_PER_SECOND } from './note-size'

export type Mp3 = {
  /** Samples from -1 to 1; returns the bytes that are ready. Bytes of any beginning of a note can be played. */
  add: (samples: Float32Array) => Uint8Array<ArrayBuffer>
  /** The last bytes. */
  end: () => Uint8Array<ArrayBuffer>
}

/** Encodes one channel of this many samples a second. */
export function createMp3(sampleRate: number): Mp3 {
  const encoder = new Mp3Encoder(1, sampleRate, KBIT_PER_SECOND)
  return {
    add: (samples) => new Uint8Array(encoder.encodeBuffer(toWhole(samples))),
    end: () => new Uint8Array(encoder.flush()),
  }
}

function toWhole(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.max(-1, Math.min(1, sample)) * 0x7fff)
}
