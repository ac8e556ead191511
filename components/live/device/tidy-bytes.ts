import type { StoreApi } from 'zustand/vanilla'
import type { PostedFact } from '../../../lib/incident/messages'
import type { LiveState } from '../state'
import type { Device } from './device'

const AFTER_MS = 5_000

/**
 * Pictures leave the device with the rooms and messages they belong to: when one is deleted, when somebody is removed, when
 * the session ends. Looked at a while after something changed, by one of the tabs.
 */
export function tidyBytes(store: StoreApi<LiveState>, device: Device): void {
  let before: ReadonlySet<string> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    timer = undefined
    const state = store.getState()
    if (!device.tabs.sends()) return
    const known = state.connection === 'signed-out' ? new Set<string>() : attachmentsIn(state)
    if (before?.isSubsetOf(known)) {
      before = known
      return
    }
    before = known
    device.bytes.tidy(known).catch(() => (before = undefined))
  }

  store.subscribe((state, last) => {
    if (state.rooms === last.rooms && state.connection === last.connection) return
    timer ??= setTimeout(look, AFTER_MS)
  })
}

/** The ids of everything that messages on this device bring. */
function attachmentsIn({ rooms }: LiveState): Set<string> {
  const mine = Object.values(rooms).filter(({ removedBy }) => removedBy === undefined)
  const facts = mine.flatMap(({ entries }) => entries.filter(({ type }) => type === 'message.posted'))
  return new Set(facts.flatMap(({ fact }) => (fact as PostedFact).attachments?.map(({ id }) => id) ?? []))
}
