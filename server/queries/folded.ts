// Grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, ring, double acute, caron, comma, cedilla, ogonek.
const MARKS = '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0326\u0327\u0328'

/** SQL for a text without case and accents, so that `francois` finds `François` and sorts beside `Frank`. */
export function folded(column: string): string {
  return `translate(lower(normalize(${column}, NFKD)), '${MARKS}', '')`
}

/** What somebody searches for as LIKE patterns of folded words: use with `LIKE ALL`. None match everything. */
export function patterns(search: string): string[] {
  const words = search
    .normalize('NFKD')
    .replaceAll(new RegExp(`[${MARKS}]`, 'g'), '')
    .toLowerCase()
    .split(/\s+/)
  return words
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`)
}

/** SQL to sort a text by whose numbers come in the order of their values: `EN-2` before `EN-10`. */
export function natural(column: string): string {
  return String.raw`regexp_replace(regexp_replace(${column}, '(\d+)', '00000000000\1', 'g'), '0*(\d{12})', '\1', 'g')`
}
