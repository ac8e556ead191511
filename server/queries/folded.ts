/** SQL for a text without case and accents, so that `francois` finds `François`. */
export function folded(column: string): string {
  return String.raw`regexp_replace(lower(normalize(${column}, NFKD)), '[\u0300-\u036f]', '', 'g')`
}

/** What somebody searches for as LIKE patterns of folded words: use with `LIKE ALL`. None match everything. */
export function patterns(search: string): string[] {
  const words = search.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean)
  return words.slice(0, 8).map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`)
}
