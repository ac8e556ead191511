'use client'
import { useClient } from '../live/hooks'
import { madeNote } from './made-note'
import { useVoiceNote, type VoiceNote } from './use-voice-note'

/** A voice note that goes to the room at once, as a message of its own: what is half written stays where it is. */
export function useSentVoiceNote(incidentId: string, onSent: () => void): VoiceNote {
  const client = useClient()
  const draft = `voice-${incidentId}`
  return useVoiceNote(incidentId, async (note) => {
    const kept = await client.attach(draft, madeNote(note))
    client.post(incidentId, '', draft)
    onSent()
    return kept
  })
}
