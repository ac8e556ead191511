import type { StoreApi } from 'zustand/vanilla'
import type { LiveState } from './state'

/** How the device stands to the server, as the screens are told. `resume`: what waited may be sent again. */
export function createConnection(store: StoreApi<LiveState>, resume: () => void) {
  /** The connection stands, but the server does not answer. */
  let hushed = false

  function away(connection: LiveState['connection'], since = Date.now()): void {
    store.setState((state) => ({
      // Known to be offline, it stays so until the server is heard: trying again is no other news.
      connection: state.connection === 'offline' && connection === 'reconnecting' ? 'offline' : connection,
      awaySince: state.awaySince ?? since,
    }))
  }

  /** Everything on screen is as the server has it. */
  function complete(): void {
    store.setState({ connection: 'online', awaySince: null, completeAt: Date.now() })
  }

  function ended(): void {
    hushed = false
    away('reconnecting')
  }

  function silent(since: number): void {
    if (store.getState().connection !== 'online') return
    hushed = true
    away('offline', since)
  }

  /** The same connection speaks again: it lost nothing meanwhile, so nothing is asked for. */
  function alive(weak: boolean): void {
    if (weak !== store.getState().weak) store.setState({ weak })
    if (!hushed) return
    hushed = false
    complete()
    resume()
  }

  return { away, complete, ended, silent, alive }
}
