import { v7 as uuidv7 } from 'uuid'
import { DRAFT_LENGTH, type DraftWrite, type KeptDraft } from '../../../lib/drafts'
import { isKnown, type DraftVersions } from './draft-versions'
import { joinDrafts } from './join-drafts'

/** How long somebody must pause before what they write leaves the device, in ms. */
const PAUSE_MS = 1_500

/** The server's side; undefined when it was not reached. */
export type DraftServer = {
  all: () => Promise<readonly KeptDraft[] | undefined>
  keep: (write: DraftWrite) => Promise<{ other?: KeptDraft } | undefined>
}

type Parts = {
  server: DraftServer
  versions: DraftVersions
  /** Without a network nothing is sent: it would only be one more whose answer did not come. */
  online: () => boolean
  text: (key: string) => string
  /** Shows a text that came from another device, and keeps it on this one. */
  put: (key: string, text: string) => void
}

/**
 * Unfinished texts follow their writer to another device. A text that changed on both is joined, never overwritten; one
 * that was sent or deleted is empty, and clears what other devices had not changed.
 */
export function syncDrafts({ server, versions, online, text, put }: Parts) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  async function push(key: string): Promise<void> {
    timers.delete(key)
    const { version: base, changed } = versions.of(key)
    const written = text(key)
    if (!changed || !online() || written.length > DRAFT_LENGTH) return
    const version = uuidv7()
    versions.asks(key, version)
    const answer = await server.keep({ key, text: written, version, base })
    if (!answer) return // The next arrival tries again.
    if (answer.other) {
      take(answer.other)
      return
    }
    // One that went after it may have been answered before.
    if (isKnown(versions.of(key), version)) follow({ key, text: written, version })
  }

  /** The server has this, and it was written here: what changed since goes on from it. */
  function follow({ key, text: theirs, version }: KeptDraft): void {
    const changed = text(key) !== theirs
    versions.set(key, { version, changed })
    if (changed) soon(key)
  }

  /** What the server has. */
  function take(draft: KeptDraft): void {
    const { key, text: theirs, version } = draft
    if (isKnown(versions.of(key), version)) {
      follow(draft)
      return
    }
    const mine = text(key)
    const { changed = mine !== '' } = versions.all()[key] ?? {}
    const joined = changed ? joinDrafts(mine, theirs) : theirs
    versions.set(key, { version, changed: joined !== theirs })
    if (joined !== mine) put(key, joined)
    if (joined !== theirs) soon(key)
  }

  function soon(key: string): void {
    clearTimeout(timers.get(key))
    timers.set(
      key,
      setTimeout(() => void push(key), PAUSE_MS),
    )
  }

  return {
    /** Brings this changed text to the server after a pause. */
    soon,
    /** Connected, or looked at again: takes what other devices wrote, and brings what this one did. */
    async arrive(): Promise<void> {
      const before = versions.all()
      const kept = await server.all()
      if (!kept) return
      const isNews = ({ key, version }: KeptDraft) => {
        const known = versions.all()[key]?.version
        return known !== version && known === before[key]?.version // Else it may be older than what was answered meanwhile.
      }
      kept.filter(isNews).forEach(take)
      for (const [key, { changed }] of Object.entries(versions.all())) if (changed && !timers.has(key)) soon(key)
    },
  }
}
