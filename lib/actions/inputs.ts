import * as z from 'zod/mini'
import { manyLines, oneLine } from '../unseen'

export const TITLE_LENGTH = 120
export const DESCRIPTION_LENGTH = 4_000
export const MESSAGE_LENGTH = 10_000
export const NOTE_LENGTH = 500

/** As much as the database can count. */
const seq = z.int().check(z.positive(), z.maximum(2 ** 31 - 1))

/** The seq of the last change of status or owner that the person saw: a transition that saw less is refused as stale. */
export const seenState = seq
export const personId = z.uuid()
export const messageSeq = seq

/** One line as it may be stored and shown anywhere (IN3): what is invisible and dangerous in it is taken out. */
export const line = (longest: number) => z.string().check(z.overwrite(oneLine), z.maxLength(longest))

/** Lines of text, likewise; breaks and tabs stay. */
export const text = (longest: number) => z.string().check(z.overwrite(manyLines), z.maxLength(longest))

/** A note to go with a change; empty is none. */
export const note = z._default(line(NOTE_LENGTH), '')
