import type { Earcon } from './earcons'

/** What sounds on this device, and how loud (0 to 1). */
export type SoundChoices = { volume: number; off: readonly Earcon[] }

const KEY = 'fl-sounds'
const USUAL: SoundChoices = { volume: 0.7, off: ['sent'] }

let known: { text: string; choices: SoundChoices } | undefined

/** The same object as long as nothing was chosen. */
export function soundChoices(): SoundChoices {
  const text = localStorage.getItem(KEY) ?? '{}'
  if (known?.text !== text) known = { text, choices: read(text) }
  return known.choices
}

function read(text: string): SoundChoices {
  try {
    return { ...USUAL, ...(JSON.parse(text) as Partial<SoundChoices>) }
  } catch {
    return USUAL
  }
}

export function chooseSounds(choices: SoundChoices): void {
  localStorage.setItem(KEY, JSON.stringify(choices))
}
