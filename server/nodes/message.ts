import { z } from 'zod'
import type { Roll } from '../socket/presence'
import type { BusEvent } from '../incident/bus'

/** Grows when an older node could no longer understand a newer one; the two then hear of each other by the heads alone. */
const VERSION = 1

/** What one node tells the others. */
export type Said =
  | { type: 'beat' }
  /** I am new or missed something: tell me who is with you. */
  | { type: 'hello' }
  | { type: 'roll'; roll: Roll }
  | { type: 'event'; name: BusEvent; payload: unknown }
  | { type: 'bye' }

/** With its sender, and the running number of what that has told. */
export type NodeMessage = { from: string; number: number } & Said

const envelope = z.object({
  v: z.literal(VERSION),
  from: z.string(),
  number: z.int(),
  type: z.enum(['beat', 'hello', 'roll', 'event', 'bye']),
})

export function writeMessage(message: NodeMessage): string {
  return JSON.stringify({ v: VERSION, ...message })
}

/** Undefined for what another version or a stranger wrote. */
export function readMessage(text: string): NodeMessage | undefined {
  try {
    const message: unknown = JSON.parse(text)
    return envelope.safeParse(message).success ? (message as NodeMessage) : undefined
  } catch {
    return undefined
  }
}
