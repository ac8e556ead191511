/** Characters of one unfinished text that follow a person to another device. */
export const DRAFT_LENGTH = 12_000

/** An unfinished text as the server keeps it: by room or form; empty once it was sent or deleted. */
export type KeptDraft = { key: string; text: string; version: string }

/** `PUT /api/me/drafts`: `base` is the version this text was made from, null for none; `version` is chosen anew. */
export type DraftWrite = KeptDraft & { base: string | null }

// GET /api/me/drafts answers { drafts: KeptDraft[] }; PUT { other? }: what stands there instead, when `base` was not the last.
