import type { Sentence } from '../actions/define-action'
import { SYSTEM_ID } from '../people'

/** What the translation `entries.<key>` is filled with. */
export type Description = { key: string; values: Record<string, string | number> }

/**
 * An entry's sentence for one reader. For every person P in it, `{P}` is the name and `{PIs}` is `you`, `system` or
 * `other`, so that each language can say "you" in its own way. For every text T in it, `{TIs}` is `some` or `none`.
 */
export function describe(
  sentence: Sentence,
  by: string,
  reader: string,
  nameOf: (personId: string) => string,
  momentOf: (at: string) => string,
): Description {
  const values: Record<string, string | number> = {}
  for (const [part, value] of Object.entries(sentence.values ?? {})) {
    values[part] = value
    values[`${part}Is`] = value === '' ? 'none' : 'some'
  }
  for (const [part, at] of Object.entries(sentence.times ?? {})) values[part] = momentOf(at)
  for (const [part, personId] of Object.entries({ ...sentence.people, by })) {
    values[part] = nameOf(personId)
    values[`${part}Is`] = personId === reader ? 'you' : personId === SYSTEM_ID ? 'system' : 'other'
  }
  return { key: sentence.key, values }
}
