/** The row `step` away from `id`, without wrapping; the first row when `id` is not among them. */
export function neighbour(ids: readonly string[], id: string | undefined, step: 1 | -1): string | undefined {
  const at = id === undefined ? -1 : ids.indexOf(id)
  if (at < 0) return step === 1 ? ids[0] : ids.at(-1)
  return ids[at + step]
}

/** The next of `ids` after `id` that passes, going round; never `id` itself. */
export function nextAround(
  ids: readonly string[],
  id: string | undefined,
  step: 1 | -1,
  passes: (id: string) => boolean = () => true,
): string | undefined {
  const way = step === 1 ? ids : ids.toReversed()
  const at = id === undefined ? -1 : way.indexOf(id)
  return [...way.slice(at + 1), ...way.slice(0, Math.max(at, 0))].find(passes)
}
