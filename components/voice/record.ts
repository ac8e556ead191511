import type { Encoded, EncodeOrder } from './encode-worker'

type Heard = {
  /** About 20 times a second: how long it lasts by now, and how loud it is, 0 to 1. */
  onSound: (seconds: number, loudness: number) => void
  /** About once a second: the next bytes of the note. */
  onBytes: (bytes: Uint8Array<ArrayBuffer>) => void
  /** The microphone went away: unplugged, or taken by a call. */
  onLost: () => void
}

export type Recording = {
  /** Lets go of the microphone; resolves when the last bytes were told. */
  stop: () => Promise<void>
}

const SPEECH = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true }

/**
 * Records from the microphone and encodes while it goes on, outside the page's own thread. Call from a press: browsers ask
 * for one. Rejects with the browser's DOMException when there is nothing to record from.
 */
export async function record({ onSound, onBytes, onLost }: Heard): Promise<Recording> {
  const context = new AudioContext()
  const worker = new Worker(new URL('./encode-worker.ts', import.meta.url), { type: 'module' })
  const tell = (order: EncodeOrder, moved: Transferable[] = []) => worker.postMessage(order, moved)
  const end = () => {
    worker.terminate()
    void context.close()
  }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: SPEECH })
    await context.audioWorklet.addModule(new URL('./microphone-worklet.mjs', import.meta.url))
    const microphone = new AudioWorkletNode(context, 'microphone', { channelCount: 1, channelCountMode: 'explicit' })
    const ended = new Promise<void>((done) => {
      worker.onmessage = ({ data }: MessageEvent<Encoded>) => {
        if (data.kind === 'sound') onSound(data.seconds, data.loudness)
        if (data.bytes?.length) onBytes(data.bytes)
        if (data.kind === 'ended') done()
      }
      worker.onerror = () => done()
    })
    tell({ kind: 'begin', port: microphone.port, sampleRate: context.sampleRate }, [microphone.port])
    // It hands on silence: some browsers run only what leads to the loudspeaker.
    context.createMediaStreamSource(stream).connect(microphone).connect(context.destination)
    await context.resume()
    stream.getAudioTracks()[0]?.addEventListener('ended', onLost)
    return {
      stop: async () => {
        for (const track of stream.getTracks()) track.stop()
        tell({ kind: 'end' })
        await ended
        end()
      },
    }
  } catch (error) {
    end()
    throw error
  }
}
