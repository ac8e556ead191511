import { strike, type Earcon } from './earcons'
import { soundChoices } from './sound-choices'

/** How long a browser may take to let sound begin, in ms, before it counts as blocked. */
const PATIENCE_MS = 300

/** Plays earcons, as far as the person and the browser allow. */
export type Player = {
  play: (earcon: Earcon) => Promise<void>
  /** Tries to begin: call in a tap. */
  unlock: () => void
}

/** `onBlocked` hears whether the browser keeps sounds back that should have been played. */
export function createPlayer(onBlocked: (blocked: boolean) => void): Player {
  const audio = new AudioContext()
  audio.addEventListener('statechange', () => audio.state === 'running' && onBlocked(false))

  return {
    async play(earcon) {
      const { volume, off } = soundChoices()
      if (volume === 0 || off.includes(earcon)) return
      await Promise.race([audio.resume(), new Promise((done) => setTimeout(done, PATIENCE_MS))])
      if (audio.state === 'running') strike(audio, earcon, volume)
      else onBlocked(true)
    },
    unlock: () => void audio.resume(),
  }
}
