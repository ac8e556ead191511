import { z } from 'zod'

/** What every command comes in; the input inside is checked by its action. */
export const commandEnvelope = z.strictObject({
  id: z.uuid(),
  incidentId: z.uuid(),
  name: z.string().max(64),
  input: z.unknown(),
})
