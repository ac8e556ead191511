'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { recordingsOf } from '../live/device/recordings'
import { useLive } from '../live/hooks'
import { measureLevels } from './levels'
import { microphoneFault, type MicrophoneFault } from './microphone-fault'
import { VOICE_TYPE } from './note-size'
import type { KeptRecording } from './record-kept'

/** Nobody listens longer, in seconds: it stops by itself. */
export const LONGEST_NOTE = 180
/** How many of the last bars are shown. */
const BARS = 48

type VoiceState =
  | { at: 'idle' | 'starting' }
  | { at: 'recording'; seconds: number; loudness: readonly number[] }
  /** It ended without being sent: too long, the microphone went away, or the app did. */
  | { at: 'stopped'; note: Blob; url: string }
  | { at: 'fault'; fault: MicrophoneFault }

export type VoiceNote = {
  state: VoiceState
  /** One was sent or thrown away: the way to the next takes the focus. */
  ended: boolean
  start: () => void
  /** Hands on the note there is, ends its recording first, and resolves once that is done and it is idle again. */
  send: () => Promise<void>
  /** Throws the note away; also puts a fault aside. */
  cancel: () => void
}

type Bytes = Uint8Array<ArrayBuffer>

/**
 * A voice note for the room or form with this key. What is recorded is on the device second by second, and is offered
 * again after whatever ended the app. `onNote` takes it over: it resolves with whether the note is safe elsewhere.
 */
export function useVoiceNote(key: string, onNote: (note: Blob) => Promise<boolean>): VoiceNote {
  const me = useLive((state) => state.me.id)
  const recordings = useMemo(() => recordingsOf(me, key), [me, key])
  const [state, setState] = useState<VoiceState>({ at: 'idle' })
  const [ended, setEnded] = useState(false)
  const running = useRef<KeptRecording>(undefined)
  const made = useRef<Promise<Blob>>(undefined)
  const sending = useRef<Promise<void>>(undefined)
  const here = useRef(true)

  useEffect(() => {
    here.current = true
    void recordings.left().then((left) => {
      if (here.current && left.length > 0) setState((now) => (now.at === 'idle' ? stopped(noteOf(left)) : now))
    })
    return () => {
      here.current = false
      void running.current?.stop()
      running.current = undefined
      made.current = undefined
      setState({ at: 'idle' })
    }
  }, [recordings])

  async function begin(): Promise<void> {
    setState({ at: 'starting' })
    try {
      const { recordKept } = await import('./record-kept')
      if (ended) await recordings.forget() // What is left of the last one is in its message by now.
      const recording = await recordKept(recordings, { onSound, onLost: () => void stop() })
      if (here.current) running.current = recording
      else await recording.stop().then(recordings.forget) // Left before a word was said.
    } catch (error) {
      setState({ at: 'fault', fault: microphoneFault(error) })
    }
  }

  function onSound(seconds: number, loudness: number): void {
    if (seconds >= LONGEST_NOTE) return void stop()
    setState((now) => ({
      at: 'recording',
      seconds,
      loudness: [...(now.at === 'recording' ? now.loudness : []), loudness].slice(-BARS),
    }))
  }

  /** Also the note of a recording that is just being ended. */
  async function taken(): Promise<Blob | undefined> {
    if (state.at === 'stopped') return state.note
    made.current ??= running.current?.stop().then(noteOf)
    running.current = undefined
    return made.current
  }

  async function stop(): Promise<void> {
    if (!running.current) return
    const note = await taken()
    if (note) setState(stopped(note))
  }

  function send(): Promise<void> {
    return (sending.current ??= handOn().finally(() => (sending.current = undefined)))
  }

  async function handOn(): Promise<void> {
    const note = await taken()
    if (!note) return
    const safe = await onNote(note)
    if (safe) await recordings.forget()
    rest()
  }

  async function cancel(): Promise<void> {
    await taken()
    await recordings.forget()
    rest()
  }

  function rest(): void {
    if (state.at === 'stopped') URL.revokeObjectURL(state.url)
    made.current = undefined
    setState({ at: 'idle' })
    setEnded(true)
  }

  return { state, ended, start: () => void begin(), send, cancel: () => void cancel() }
}

function stopped(note: Blob): VoiceState {
  const url = URL.createObjectURL(note)
  void measureLevels(url, note)
  return { at: 'stopped', note, url }
}

function noteOf(pieces: readonly Bytes[]): Blob {
  return new Blob([...pieces], { type: VOICE_TYPE })
}
