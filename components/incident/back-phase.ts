/** What the connection strip has to say besides the connection: nothing, away (owing what waits here), sending it, all sent. */
export type BackPhase = 'idle' | 'away' | 'owing' | 'sending' | 'sent'

/** The phase after this one. `sent` ends by itself, after a moment. */
export function nextPhase(phase: BackPhase, away: boolean, waiting: number): BackPhase {
  if (away) return waiting > 0 ? 'owing' : 'away'
  if (phase === 'owing' || phase === 'sending') return waiting > 0 ? 'sending' : 'sent'
  if (phase === 'away') return waiting > 0 ? 'sending' : 'idle'
  return phase
}
