import type { StoreApi } from 'zustand/vanilla'
import { request, type LiveSocket } from './connect'
import { withoutRoom } from './reduce-parts'
import { withView } from './reduce-rooms'
import type { LiveState } from './state'

/** The waiting incidents this device looks into; `load` fetches one that turned out not to wait any more. */
export function createPreviews(socket: LiveSocket, store: StoreApi<LiveState>, load: (incidentId: string) => void) {
  const looking = new Set<string>()

  function set(incidentId: string, on: boolean): void {
    if (on) looking.add(incidentId)
    else looking.delete(incidentId)
    void tell(incidentId, on)
  }

  async function tell(incidentId: string, on: boolean): Promise<void> {
    if (!on && store.getState().rooms[incidentId]?.access === 'preview') {
      store.setState((state) => withoutRoom(state, incidentId))
    }
    if (!socket.connected) return
    const answer = await request(socket, 'preview', { incidentId, on }).catch(() => undefined)
    if (!on || !looking.has(incidentId)) return
    if (!answer) return void tell(incidentId, on) // Unanswered while connected; without a connection, arriving asks.
    if (!answer.ok) {
      load(incidentId)
      return
    }
    const { view } = answer
    if (view) store.setState((state) => withView(state, view))
  }

  /** On a new connection the server knows of none. */
  function renew(): void {
    for (const incidentId of looking) void tell(incidentId, true)
  }

  return { set, renew }
}
