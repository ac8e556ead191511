/** Why nothing can be recorded: what the screen says about it. */
export type MicrophoneFault = 'refused' | 'missing' | 'busy' | 'insecure' | 'failed'

const FAULTS: Record<string, MicrophoneFault> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** What a failed try to use the microphone means for the person. */
export function microphoneFault(error: unknown): MicrophoneFault {
  if (!globalThis.isSecureContext) return 'insecure'
  return (error instanceof DOMException && FAULTS[error.name]) || 'failed'
}
