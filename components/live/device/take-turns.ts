/**
 * One tab at a time has the turn: the one in front, because browsers may stop those behind. It passes on when that tab
 * closes or another comes to the front.
 */
export function takeTurns(name: string, begin: () => void = () => undefined): () => boolean {
  const locks = 'locks' in navigator ? navigator.locks : undefined
  if (!locks) return () => true
  let mine = false
  let waiting: AbortController | undefined

  function ask(steal: boolean): void {
    waiting?.abort()
    const request = new AbortController()
    waiting = request
    const how = steal ? { steal } : { signal: request.signal }
    void locks
      ?.request(name, how, () => {
        mine = true
        begin()
        return new Promise<never>(() => undefined)
      })
      .catch(() => {
        if (request.signal.aborted) return
        mine = false
        ask(false)
      })
  }

  ask(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && !mine) ask(true)
  })
  return () => mine
}
