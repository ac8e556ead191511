import type { Command } from '../../../lib/incident/commands'
import type { LiveState, OutboxItem } from '../state'
import { isUnsent } from './next-part'
import { bytesLeft, type Upload } from './upload'

export type Unsent = {
  /** What people count: words, changes, pictures, voice notes, files. */
  items: number
  bytes: number
  /** How many requests that takes at least. */
  requests: number
  /** What was refused and waits for a decision. */
  refused: number
}

/** How much of what was made here the server does not have, in the room given or in all. */
export function unsentCount(state: Pick<LiveState, 'outbox' | 'uploads'>, incidentId?: string): Unsent {
  const here = (id: string | undefined) => incidentId === undefined || id === incidentId
  const outbox = state.outbox.filter(({ command }) => here(command.incidentId))
  const posted = state.uploads.filter((upload) => upload.posted && here(upload.posted.incidentId))
  // What a refused message brings waits with it, for a person.
  const held = new Set(outbox.filter(({ state: at }) => at === 'refused').map(({ command }) => command.id))
  const uploads = posted.filter((upload) => upload.state !== 'refused' && !held.has(upload.posted?.commandId ?? ''))
  const waiting = outbox.filter(isUnsent)
  const items = waiting.filter((item) => !isOnlyEnvelope(item, uploads)).length + uploads.length
  return {
    items,
    bytes: sum(waiting.map(bytesOfCommand)) + sum(uploads.map(bytesLeft)),
    requests: waiting.length + sum(uploads.map(({ parts }) => parts.length)),
    refused: [...outbox, ...posted].filter(({ state: at }) => at === 'refused').length,
  }
}

/** A message without words counts as what it brings. */
function isOnlyEnvelope({ command }: OutboxItem, uploads: readonly Upload[]): boolean {
  const { text } = command.input as { text?: string }
  return text === '' && uploads.some(({ posted }) => posted?.commandId === command.id)
}

const WEIGHTS = new WeakMap<Command, number>()

/** Weighed once: this is asked for with every change on the screen. */
function bytesOfCommand({ command }: OutboxItem): number {
  const known = WEIGHTS.get(command)
  if (known !== undefined) return known
  const bytes = new TextEncoder().encode(JSON.stringify(command)).length
  WEIGHTS.set(command, bytes)
  return bytes
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
