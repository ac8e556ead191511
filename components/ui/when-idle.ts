/** Does it once the browser has nothing better to do, three seconds from now at the latest. Returns what prevents it. */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1_000)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(work, { timeout: 3_000 })
  return () => cancelIdleCallback(request)
}
