import type { Made } from '../live/uploads/upload'
import { secondsOf, VOICE_TYPE } from './note-size'

/** A recorded note, ready to be attached. */
export function madeNote(note: Blob): Made {
  const seconds = Math.round(secondsOf(note.size) * 10) / 10
  return { kind: 'voice', name: 'voice-note.mp3', type: VOICE_TYPE, seconds, whole: note }
}
