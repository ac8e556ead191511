import type { Earcon } from './earcons'

/** What sounds on this device, and how loud (0 to 1). */
export type SoundChoices = { volume: number; off: readonly Earcon[] }

const KEY = 'fl-sounds'
const USUAL: SoundChoices = { volume: 0.7, off: ['sent'] }

export function soundChoices(): SoundChoices {
  try {
    return { ...USUAL, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<SoundChoices>) }
  } catch {
    return USUAL
  }
}

export function chooseSounds(choices: SoundChoices): void {
  localStorage.setItem(KEY, JSON.stringify(choices))
}
