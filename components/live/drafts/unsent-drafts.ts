import { draftFrom, isDraftKey, isWritten } from '../../field/draft'
import { draftVersions } from './draft-versions'

/** Of these unfinished texts, by room or form, those that say something which the server does not have. */
export function unsentDrafts(personId: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  const versions = draftVersions(personId).all()
  const isOnlyHere = ([key, text]: [string, string]) => (versions[key]?.changed ?? true) && saysSomething(key, text)
  return Object.fromEntries(Object.entries(texts).filter(isOnlyHere))
}

function saysSomething(key: string, text: string): boolean {
  return isDraftKey(key) ? isWritten(draftFrom(text)) : text.trim() !== ''
}
