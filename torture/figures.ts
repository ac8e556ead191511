/** The value that `percent` of these do not exceed; 0 of none. */
export function percentile(values: readonly number[], percent: number): number {
  const inOrder = values.toSorted((a, b) => a - b)
  return inOrder[Math.min(inOrder.length - 1, Math.ceil((percent / 100) * inOrder.length) - 1)] ?? 0
}

/** Milliseconds as a line says them. */
export function ms(value: number): string {
  return `${Math.round(value)}ms`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)}MB`
}

/** Resolves when `look` says yes; rejects saying what was waited for. Looks every few milliseconds. */
export async function until(look: () => boolean | Promise<boolean>, what: string, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`waited ${limitMs} ms in vain for ${what}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
