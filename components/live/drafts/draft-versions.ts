/**
 * What this device knows of a draft on the server: the version its text was made from, and whether it changed since.
 * `asked`: versions it sent whose answer did not come; the server may have them.
 */
export type DraftVersion = { version: string | null; changed: boolean; asked?: readonly string[] }

/** Whether this version came from here, or is known here already. */
export function isKnown({ version, asked = [] }: DraftVersion, other: string): boolean {
  return version === other || asked.includes(other)
}

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

  const of = (key: string): DraftVersion => all()[key] ?? { version: null, changed: false }

  return {
    all,
    of,
    set,
    /** The person changed this text here. */
    changed: (key: string) => set(key, { ...of(key), changed: true }),
    /** It is about to be sent as this version. */
    asks(key: string, version: string): void {
      const { asked = [], ...known } = of(key)
      set(key, { ...known, asked: [...asked, version] })
    },
  }
}
