'use client'
import { useEffect, useState } from 'react'
import { secondsOf } from './note-size'
import { VoicePlayer } from './voice-player'

/** Plays a voice note that lies on this device. */
export function BlobPlayer({ note }: { note: Blob }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(note)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [note])
  return <VoicePlayer src={url} seconds={secondsOf(note.size)} />
}
