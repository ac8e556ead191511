import type { z } from 'zod'
import { refuse, type Refusal } from '../../lib/refusals'

/** What came in, checked; or `bad-input` naming the fields that are wrong, never quoting them. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { ok: true; data: z.infer<Schema> } | Refusal {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, data: result.data }
  return refuse('bad-input', undefined, { fields: [...new Set(result.error.issues.map(({ path }) => path.join('.')))] })
}
