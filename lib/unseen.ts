// Characters that turn the direction of what follows: a name or a title could make the words beside it read otherwise.
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const OVERRIDES = /[\u202a-\u202e]/g
const CONTROLS = /(?![\n\r\t])\p{Cc}/gu

/** One trimmed line: whitespace as single spaces, no control characters, no turns of direction, whole characters (IN3). */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(TURNS, '').replace(/\s+/g, ' ').trim()
}

/** Lines of text, trimmed; breaks and tabs stay as they are. */
export function manyLines(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(OVERRIDES, '').trim()
}
