/** What a palette's item is: `@` looks for rooms (and the people in them), `>` for everything that does something. */
export type ItemKind = 'room' | 'deed'

/**
 * How well what somebody typed fits what a thing is called, 0 (not at all) to 1: every typed word must begin a word of it,
 * or stand somewhere in it. Case and accents do not matter.
 */
export function matching(typed: string, kind: ItemKind, words: readonly string[]): number {
  if ((typed.startsWith('@') && kind !== 'room') || (typed.startsWith('>') && kind !== 'deed')) return 0
  const name = plain(words.join(' '))
  const parts = plain(typed.replace(/^[@>]/, '')).split(/\s+/).filter(Boolean)
  const fits = parts.map((part) => (` ${name}`.includes(` ${part}`) ? 1 : name.includes(part) ? 0.5 : 0))
  return Math.min(1, ...fits)
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
