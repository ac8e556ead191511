import type { StoreApi } from 'zustand/vanilla'
import type { PostedFact } from '../../../lib/incident/messages'
import type { LiveState } from '../state'
import type { Device } from './device'

const AFTER_MS = 3_000

/**
 * Pictures leave the device with the messages and rooms they belong to: when one is deleted, when somebody is removed, when
 * the session ends. Looked at a while after something changed.
 */
export function tidyBytes(store: StoreApi<LiveState>, device: Device): void {
  let before = attachmentsIn(store.getState())
  let timer: ReturnType<typeof setTimeout> | undefined
  void device.bytes.tidy(new Set()).catch(() => undefined)

  function look(): void {
    timer = undefined
    const state = store.getState()
    const now = attachmentsIn(state)
    const gone = state.connection === 'signed-out' ? 'all' : new Set([...before].filter((id) => !now.has(id)))
    before = now
    if (gone === 'all' || gone.size > 0) void device.bytes.tidy(gone).catch(() => undefined)
  }

  store.subscribe((state, last) => {
    if (state.rooms === last.rooms && state.connection === last.connection) return
    timer ??= setTimeout(look, AFTER_MS)
  })
}

/** The ids of everything that messages held here bring. */
function attachmentsIn({ rooms }: LiveState): Set<string> {
  const mine = Object.values(rooms).filter(({ removedBy }) => removedBy === undefined)
  const posted = mine.flatMap(({ entries }) => entries.filter(({ type }) => type === 'message.posted'))
  return new Set(posted.flatMap(({ fact }) => (fact as PostedFact).attachments?.map(({ id }) => id) ?? []))
}
