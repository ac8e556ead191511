import type { NoticeKind } from './notice-kinds'

/**
 * One line of the list of notifications: the entry with this seq, and the id that a push of it carries. `at` is ISO 8601,
 * `text` in the language that was asked for.
 */
export type NoticeLine = {
  id: string
  seq: number
  kind: NoticeKind
  loud: boolean
  at: string
  seen: boolean
  text: string
}

/** What somebody was told of one incident, newest first. `path` is its room, or nothing where they may not go. */
export type NoticeGroup = {
  incidentId: string
  number: number
  title: string
  path: string | null
  lines: NoticeLine[]
}

/** What a device shows for a push: all that it has not shown yet. */
export type PushText = {
  title: string
  body: string
  /** What it replaces on the device: what was shown of the same. */
  tag: string
  path: string
  /** How many incidents have something unseen. */
  unseen: number
  /** Tags of what may stay on the screen; anything else was seen elsewhere. */
  standing: string[]
}
