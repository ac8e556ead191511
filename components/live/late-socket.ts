import { SOCKET_OPTIONS, type LiveSocket } from './connect'

type Hear = { how: 'on' | 'once'; name: string; hear: (...told: unknown[]) => void }
type Listening = Record<Hear['how'], (name: string, hear: Hear['hear']) => unknown>

const bring = () => import('socket.io-client').then(({ io }): LiveSocket => io(SOCKET_OPTIONS))

/**
 * The connection to our own origin, not yet opened. Its code is fetched when it is first opened, so that no screen waits
 * for it; where that fails, `connect_error` is told, as when the server is away.
 */
export function lateSocket(fetch: () => Promise<LiveSocket> = bring): LiveSocket {
  let socket: LiveSocket | undefined
  let coming: Promise<void> | undefined
  let wanted = false
  const heard: Hear[] = []

  async function come(): Promise<void> {
    try {
      const came = await fetch()
      for (const { how, name, hear } of heard) (came as unknown as Listening)[how](name, hear)
      socket = came
      if (wanted) came.connect()
    } catch (error) {
      coming = undefined
      for (const { name, hear } of [...heard]) if (name === 'connect_error') hear(error)
    }
  }

  function listen(how: Hear['how']) {
    return (name: string, hear: Hear['hear']) => {
      if (socket) (socket as unknown as Listening)[how](name, hear)
      else heard.push({ how, name, hear })
    }
  }

  const late = {
    get connected() {
      return socket?.connected ?? false
    },
    get active() {
      return socket?.active ?? false
    },
    get volatile() {
      return socket?.volatile
    },
    timeout: (ms: number) => socket?.timeout(ms),
    on: listen('on'),
    once: listen('once'),
    connect() {
      wanted = true
      if (socket) socket.connect()
      else coming ??= come()
    },
    disconnect() {
      wanted = false
      socket?.disconnect()
    },
  }
  return late as unknown as LiveSocket // Only what is connected sends, and only what was fetched connects.
}
