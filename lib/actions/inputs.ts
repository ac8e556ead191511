import * as z from 'zod/mini'

export const TITLE_LENGTH = 120
export const DESCRIPTION_LENGTH = 4_000
export const MESSAGE_LENGTH = 10_000
export const NOTE_LENGTH = 500

/** The seq of the last change of status or owner that the person saw: a transition that saw less is refused as stale. */
export const seenState = z.int().check(z.positive())
export const personId = z.uuid()
export const messageSeq = z.int().check(z.positive())

/** One line, trimmed: no control characters, unpaired surrogates or bidirectional overrides. */
export const line = (longest: number) =>
  z.string().check(z.trim(), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u))

/** Lines of text, trimmed: breaks and tabs are fine, other control characters and unpaired surrogates are not. */
export const text = (longest: number) =>
  z.string().check(z.trim(), z.maxLength(longest), z.regex(/^(?:[\n\r\t]|[^\p{Cc}\p{Cs}\u202a-\u202e])*$/u))

/** A note to go with a change; empty is none. */
export const note = z._default(line(NOTE_LENGTH), '')
