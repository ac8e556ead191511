/** What somebody has written of an incident that is not sent yet. */
export type Draft = { areaId: string; title: string; description: string }

export const EMPTY_DRAFT: Draft = { areaId: '', title: '', description: '' }
const listeners = new Set<() => void>()
const parsed = new Map<string, { raw: string | null; draft: Draft }>()
/** What a full or forbidden storage would not take, so that typing goes on. */
const unkept = new Map<string, string>()

/** Where a person's draft lies on this device; one more for each surface that writes for others. */
export function draftKey(personId: string, forOthers = false): string {
  return `fl-draft-${forOthers ? 'for-others-' : ''}${personId}`
}

/** The draft on this device; the same value as long as it does not change. */
export function keptDraft(key: string): Draft {
  const raw = unkept.get(key) ?? stored(key)
  const known = parsed.get(key)
  if (known?.raw === raw) return known.draft
  const draft = parse(raw)
  parsed.set(key, { raw, draft })
  return draft
}

/** Keeps a draft on this device; an empty one is forgotten. */
export function keepDraft(key: string, draft: Draft): void {
  const empty = !isWritten(draft) && !draft.areaId
  try {
    if (empty) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
    unkept.delete(key)
  } catch {
    unkept.set(key, JSON.stringify(draft))
  }
  listeners.forEach((tell) => tell())
}

export function forgetDraft(key: string): void {
  keepDraft(key, EMPTY_DRAFT)
}

/** Something is written, and it is safe if the page closes now. */
export function isKept(key: string): boolean {
  return !unkept.has(key) && isWritten(keptDraft(key))
}

export function isWritten({ title, description }: Draft): boolean {
  return title.trim() !== '' || description.trim() !== ''
}

/** Puts a text that came back into a draft, behind what was written there in the meantime. */
export function withText(kept: Draft, back: Draft): Draft {
  if (!isWritten(kept)) return back
  const texts = [kept.description, back.title, back.description]
  return { ...kept, description: texts.filter((text) => text.trim()).join('\n\n') }
}

/** Tells of every change of any draft, also from another tab. */
export function onDraftChange(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parse(raw: string | null): Draft {
  try {
    const read = JSON.parse(raw ?? '{}') as Partial<Record<keyof Draft, unknown>>
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    return { areaId: text(read.areaId), title: text(read.title), description: text(read.description) }
  } catch {
    return EMPTY_DRAFT
  }
}
