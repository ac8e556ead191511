const LATELY_MS = 120_000

/** Whether somebody sits in front of this tab: it is in front, and was touched in the last two minutes. */
export function createAttention(): { given: () => boolean; stop: () => void } {
  let touchedAt = performance.now()
  const touch = () => (touchedAt = performance.now())
  const names = ['pointerdown', 'keydown', 'pointermove'] as const
  for (const name of names) addEventListener(name, touch, { passive: true })
  return {
    given: () => document.visibilityState === 'visible' && performance.now() - touchedAt < LATELY_MS,
    stop: () => names.forEach((name) => removeEventListener(name, touch)),
  }
}
