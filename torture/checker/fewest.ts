/**
 * The fewest of these, in their order, that are still `enough`: parts are left out, half of them first, then ever smaller
 * ones, down to each alone. What is left when the time is over is returned as it is.
 */
export function fewest<T>(all: readonly T[], enough: (some: readonly T[]) => boolean, mostMs: number): readonly T[] {
  const end = performance.now() + mostMs
  let left = all
  for (let size = all.length; size > 0; size = Math.floor(size / 2)) {
    for (let from = 0; from < left.length && performance.now() < end;) {
      const without = left.toSpliced(from, size)
      if (enough(without)) left = without
      else from += size
    }
  }
  return left
}
