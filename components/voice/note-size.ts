/** What a voice note is: MP3, which every browser plays, at a rate that keeps 20 s under 100 kB. */
export const VOICE_TYPE = 'audio/mpeg'
export const KBIT_PER_SECOND = 32

/** How long a voice note of this many bytes lasts, in seconds: every second of it has the same size. */
export function secondsOf(bytes: number): number {
  return (bytes * 8) / (KBIT_PER_SECOND * 1000)
}
