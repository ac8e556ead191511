/** What this device knows of a draft on the server: the version its text was made from, and whether it changed since. */
export type DraftVersion = { version: string | null; changed: boolean }

type Kept = { personId: string; versions: Record<string, DraftVersion> }

const KEY = 'fl-drafts'
/** Asked for when it is used: the server, which draws pages too, has none. */
const onThisDevice = (): Pick<Storage, 'getItem' | 'setItem'> => localStorage

export type DraftVersions = ReturnType<typeof draftVersions>

/** Versions hold no words, so they lie where all tabs read them at once; signing out clears them. */
export function draftVersions(personId: string, storage = onThisDevice) {
  function all(): Record<string, DraftVersion> {
    try {
      const kept = JSON.parse(storage().getItem(KEY) ?? '') as Kept
      return kept.personId === personId ? kept.versions : {}
    } catch {
      return {}
    }
  }
  function set(key: string, version: DraftVersion): void {
    const kept: Kept = { personId, versions: { ...all(), [key]: version } }
    try {
      storage().setItem(KEY, JSON.stringify(kept))
    } catch {
      // A full disk: both texts are kept when they meet.
    }
  }

  return {
    all,
    set,
    /** The person changed this text here. */
    changed: (key: string) => set(key, { version: all()[key]?.version ?? null, changed: true }),
  }
}
