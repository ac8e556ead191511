const held = new Map<string, string>()
const listeners = new Set<() => void>()

function keyOf(personId: string, incidentId: string): string {
  return `fl-draft:${personId}:${incidentId}`
}

/** What somebody began to write in a room: kept in this tab through navigation and reloads, apart for each person. */
export function draftOf(personId: string, incidentId: string): string {
  const key = keyOf(personId, incidentId)
  return held.get(key) ?? readSession(key)
}

export function keepDraft(personId: string, incidentId: string, text: string) {
  const key = keyOf(personId, incidentId)
  held.set(key, text)
  try {
    if (text) sessionStorage.setItem(key, text)
    else sessionStorage.removeItem(key)
  } catch {
    // The tab's storage is full or forbidden: the draft lives on in memory.
  }
  listeners.forEach((tell) => tell())
}

export function onDraft(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readSession(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
