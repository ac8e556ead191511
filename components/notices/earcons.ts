/** Five short sounds of one family, struck metal: made here, not loaded. */
export const EARCONS = ['queue', 'assigned', 'message', 'due', 'sent'] as const
export type Earcon = (typeof EARCONS)[number]

/** Strikes: when (s), the pitch (Hz), how hard (0 to 1). */
const STRIKES: Record<Earcon, readonly (readonly [at: number, pitch: number, force: number])[]> = {
  queue: [
    [0, 784, 1],
    [0.14, 1175, 1],
  ],
  assigned: [
    [0, 784, 0.9],
    [0.09, 988, 0.9],
    [0.18, 1319, 1],
  ],
  message: [[0, 1047, 0.6]],
  due: [
    [0, 659, 0.8],
    [0.16, 659, 0.8],
  ],
  sent: [[0, 1568, 0.25]],
}

/** The overtones of a struck bar: how many times the pitch, how loud, how long (s). */
const PARTIALS = [
  [1, 1, 0.22],
  [2.76, 0.35, 0.12],
  [5.4, 0.15, 0.06],
] as const

/** Strikes it now, at this volume (0 to 1); 0.4 s at most. */
export function strike(audio: AudioContext, earcon: Earcon, volume: number): void {
  for (const [at, pitch, force] of STRIKES[earcon]) {
    for (const [times, share, seconds] of PARTIALS) {
      const [tone, loudness] = [audio.createOscillator(), audio.createGain()]
      const begin = audio.currentTime + at
      tone.frequency.value = pitch * times
      loudness.gain.setValueAtTime(0.3 * volume * force * share, begin)
      loudness.gain.exponentialRampToValueAtTime(0.0001, begin + seconds)
      tone.connect(loudness).connect(audio.destination)
      tone.start(begin)
      tone.stop(begin + seconds)
    }
  }
}
