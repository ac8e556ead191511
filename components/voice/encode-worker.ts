import { loudnessOf } from './loudness'
import { createMp3, type Mp3 } from './mp3'

/** `begin` brings the port that the microphone's samples come through; `end` asks for what is left. */
export type EncodeOrder = { kind: 'begin'; port: MessagePort; sampleRate: number } | { kind: 'end' }

/** `sound` comes with every piece heard; its bytes gather until there is a second of them. `ended` has the last bytes. */
export type Encoded =
  | { kind: 'sound'; seconds: number; loudness: number; bytes?: Uint8Array<ArrayBuffer> }
  | { kind: 'ended'; bytes: Uint8Array<ArrayBuffer> }

const SECOND = 1

let mp3: Mp3 | undefined
let gathered: Uint8Array<ArrayBuffer>[] = []
let heard = 0
let handedOn = 0

self.addEventListener('message', ({ data }: MessageEvent<EncodeOrder>) => {
  if (data.kind === 'begin') begin(data.port, data.sampleRate)
  else tell({ kind: 'ended', bytes: joined([...gathered, mp3?.end() ?? new Uint8Array()]) })
})

function begin(port: MessagePort, sampleRate: number): void {
  const encoder = (mp3 = createMp3(sampleRate))
  port.onmessage = ({ data: samples }: MessageEvent<Float32Array>) => {
    gathered.push(encoder.add(samples))
    heard += samples.length / sampleRate
    const sound = { kind: 'sound', seconds: heard, loudness: loudnessOf(samples) } as const
    if (heard - handedOn < SECOND) {
      tell(sound)
      return
    }
    handedOn = heard
    tell({ ...sound, bytes: joined(gathered) })
    gathered = []
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function tell(encoded: Encoded): void {
  self.postMessage(encoded)
}
