import type { LiveState } from '../state'
import type { Upload } from './upload'

/** How what was made here changes in the store: every function takes a state and gives the next. */

/** Adds it in its place, or puts it in place of what was known of it. */
export function withUpload(state: LiveState, upload: Upload): LiveState {
  const others = state.uploads.filter(({ attachment }) => attachment.id !== upload.attachment.id)
  const uploads = [...others, upload].sort((a, b) => (a.attachment.id < b.attachment.id ? -1 : 1))
  return { ...state, uploads }
}

export function withoutUpload(state: LiveState, attachmentId: string): LiveState {
  return { ...state, uploads: state.uploads.filter(({ attachment }) => attachment.id !== attachmentId) }
}

/** As the device or another tab knows it: how far it has got is asked of the server. */
export function asKept(upload: Upload): Upload {
  return { ...upload, state: upload.state === 'refused' ? 'refused' : 'waiting' }
}

/** Everything attached under this key becomes part of this message. */
export function withPosted(state: LiveState, draft: string, posted: NonNullable<Upload['posted']>): LiveState {
  return {
    ...state,
    uploads: state.uploads.map((each) => (isAttached(each, draft) ? { ...each, posted } : each)),
  }
}

/** What waits with the unfinished text under this key. */
export function isAttached({ draft, posted }: Upload, key: string): boolean {
  return draft === key && posted === undefined
}

/** Moves what was posted by one command to another (sent again), or back to an unfinished text: by default the room's. */
export function withReposted(state: LiveState, commandId: string, to: { again?: string; draft?: string }): LiveState {
  return {
    ...state,
    uploads: state.uploads.map((each): Upload => {
      if (each.posted?.commandId !== commandId) return each
      const { posted, refusal: _, ...rest } = each
      const base: Upload = { ...rest, state: 'waiting' }
      const { again, draft = posted.incidentId } = to
      return again ? { ...base, posted: { ...posted, commandId: again } } : { ...base, draft }
    }),
  }
}

/** Stops these, or lets them go on. */
export function withPaused(state: LiveState, attachmentIds: readonly string[], on: boolean): LiveState {
  return {
    ...state,
    uploads: state.uploads.map((each): Upload => {
      if (!attachmentIds.includes(each.attachment.id)) return each
      const { refusal: _, ...rest } = each
      return { ...rest, state: on ? 'paused' : 'waiting' }
    }),
  }
}
