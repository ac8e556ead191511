/** How often a visible page asks the server for a sign of life, in ms. */
const EVERY_MS = 2_000
/** How long it is waited for before the line counts as lost: with the pause before it, less than five seconds. */
const LOST_MS = 2_600
/** The same while we send: on a weak line a piece is ahead of the question, and packets are lost. */
const LOST_SENDING_MS = 7_000
const WEAK_MS = 1_000

type Parts = {
  connected: () => boolean
  /** Something large of ours is on its way. */
  sending: () => boolean
  /** Resolves when the server answers; rejects when it has not for a long time, or the connection ended. */
  ask: () => Promise<unknown>
  /** The server is silent since then, in ms since 1970, though the device says nothing of it. */
  silent: (since: number) => void
  /** It answered. `weak`: answers take longer than a second. */
  alive: (weak: boolean) => void
  /** The connection is dead without having ended. */
  dead: () => void
}

/**
 * Notices a line that is dead without anybody saying so, as behind a router that lost its own: the socket's own pings take
 * twenty seconds. It beats only while asked to and while the page is visible.
 */
export function createHeart({ connected, sending, ask, silent, alive, dead }: Parts) {
  let watchers = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let beating = false
  let usual = 0

  async function beat(): Promise<void> {
    if (beating || watchers === 0 || !connected() || document.visibilityState !== 'visible') return
    beating = true
    const asked = Date.now()
    const late = setTimeout(() => silent(asked), sending() ? LOST_SENDING_MS : LOST_MS)
    try {
      await ask()
      usual = (usual + Date.now() - asked) / 2
      alive(usual > WEAK_MS)
    } catch {
      if (connected()) dead()
    }
    clearTimeout(late)
    beating = false
    clearTimeout(timer)
    timer = setTimeout(() => void beat(), EVERY_MS)
  }

  /** Beats from now on; returns what ends it. */
  function watch(): () => void {
    watchers += 1
    void beat()
    return () => {
      watchers -= 1
    }
  }

  return {
    /** Beats again: after connecting, or when the page comes to the front. */
    beat: () => void beat(),
    watch,
  }
}
