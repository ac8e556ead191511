import { z } from 'zod'
import { stroke } from '../../lib/actions/inputs'

/** The strict shape of every client event (IN1) but `command`, which the dispatch checks for both its doors. */

const MOST_ROOMS = 500
const seq = z.int().min(0).max(2_000_000_000)

export const syncInput = z.strictObject({
  rooms: z
    .record(z.uuid(), seq)
    .refine((rooms) => Object.keys(rooms).length <= MOST_ROOMS)
    .optional(),
  number: z.int().min(1).max(2_000_000_000).optional(),
  lists: z.literal(true).optional(),
  page: z.strictObject({ incidentId: z.uuid(), before: seq }).optional(),
  closedBefore: z.iso.datetime().optional(),
  people: z.array(z.uuid()).max(100).optional(),
  standing: z.uuid().optional(),
})

export const previewInput = z.strictObject({ incidentId: z.uuid(), on: z.boolean() })
export const seenInput = z.strictObject({ incidentId: z.uuid(), delivered: seq, read: seq })
export const whisperInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typing'), incidentId: z.uuid() }),
  z.strictObject({
    kind: z.literal('photo'),
    incidentId: z.uuid(),
    attachmentId: z.uuid().nullable(),
    stroke: z.optional(stroke),
  }),
])
