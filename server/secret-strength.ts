const EXAMPLES = /change.?me|secret|password|example|fieldline|replace|abcdefgh|12345678/i

/** Why this text must not sign sessions, or undefined when it looks like 256 random bits. */
export function secretWeakness(text: string): string | undefined {
  if (EXAMPLES.test(text)) return 'looks like an example; make one with `openssl rand -base64 32`'
  const characters = /^[0-9a-f]+$/i.test(text) ? 16 : /^[\w+/=-]+$/.test(text) ? 64 : 94
  const bits = text.replace(/={1,2}$/, '').length * Math.log2(characters)
  if (bits < 256)
    return `is too short: it holds ${Math.floor(bits)} of 256 bits; make one with \`openssl rand -base64 32\``
  if (distinctPairs(text) < (text.length - 1) / 2) return 'repeats itself; make one with `openssl rand -base64 32`'
  return undefined
}

function distinctPairs(text: string): number {
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))).size
}
