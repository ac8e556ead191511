import type { PartName } from '../../../lib/attachments'
import type { Refusal } from '../../../lib/refusals'

/** One part on its way to the server, and what is heard of it meanwhile. */
export type PartToSend = {
  attachmentId: string
  incidentId: string
  part: PartName
  blob: Blob
  /** Where it was begun before. */
  url: string | undefined
  /** Stops it where it is; what the server has stays there. */
  signal: AbortSignal
  /** How many bytes to send at once, asked before each piece. */
  pieceBytes: () => number
  onUrl: (url: string) => void
  /** How many bytes of it have left this device. */
  onSent: (bytes: number) => void
  /** The server has taken a piece of this many bytes, which took this long. */
  onPiece: (bytes: number, ms: number) => void
}

/** `sent`: the server has all of it. `stopped`: by the signal. `later`: it heals by itself, and goes on where it was. */
export type PartOutcome = 'sent' | 'stopped' | 'later' | Refusal

export type SendPart = (part: PartToSend) => Promise<PartOutcome>
