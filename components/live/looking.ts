import type { StoreApi } from 'zustand/vanilla'
import type { Entry } from '../../lib/incident/entry'
import type { Whisper } from '../../lib/wire'
import type { LiveState, Looking } from './state'

/** Who looks at a photo says so again before this has passed. */
const LOOKING_MS = 8_000

type Look = Extract<Whisper, { kind: 'photo' }>

/** Remembers what somebody said they look at, until they should have said it again (W1). */
export function noteLook(store: StoreApi<LiveState>, { incidentId, personId, attachmentId, stroke }: Look): void {
  const until = Date.now() + LOOKING_MS
  store.setState((state) =>
    withLook(state, incidentId, personId, attachmentId ? { attachmentId, stroke, until } : null),
  )
  setTimeout(() => {
    const last = store.getState().looking[incidentId]?.[personId]
    if (last && last.until <= Date.now()) store.setState((state) => withLook(state, incidentId, personId, null))
  }, LOOKING_MS + 10)
}

/** The stroke that was being drawn is there for good. */
export function noteDrawn(store: StoreApi<LiveState>, { incidentId, by }: Entry): void {
  const last = store.getState().looking[incidentId]?.[by]
  if (last?.stroke) store.setState((state) => withLook(state, incidentId, by, { ...last, stroke: undefined }))
}

function withLook({ looking }: LiveState, incidentId: string, personId: string, look: Looking | null) {
  const { [personId]: _, ...others } = looking[incidentId] ?? {}
  return { looking: { ...looking, [incidentId]: look ? { ...others, [personId]: look } : others } }
}
