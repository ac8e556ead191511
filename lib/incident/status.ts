export const STATUSES = ['open', 'in_progress', 'on_hold', 'resolved', 'closed'] as const
export type Status = (typeof STATUSES)[number]

export const OUTCOMES = [
  'solved',
  'workaround',
  'known_problem',
  'by_design',
  'not_reproducible',
  'out_of_scope',
  'rejected',
  'duplicate',
  'withdrawn',
  'no_answer',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The outcomes a person may choose when closing; the others follow from what happened. */
export const CHOSEN_OUTCOMES = OUTCOMES.filter((outcome) => outcome !== 'withdrawn' && outcome !== 'duplicate')

export type StatusRow = {
  /** Exactly one owner, an active expert of the area seated in the room (O1). */
  owned: boolean
  /** Who may write. */
  writers: 'creator' | 'seated' | 'nobody'
  /** Title and description can change, people come and go. */
  alive: boolean
}

/** All that rules need to know of a status: a new one is a row here. */
export const STATUS_TABLE: Record<Status, StatusRow> = {
  open: { owned: false, writers: 'creator', alive: true },
  in_progress: { owned: true, writers: 'seated', alive: true },
  on_hold: { owned: true, writers: 'seated', alive: true },
  resolved: { owned: true, writers: 'seated', alive: true },
  closed: { owned: false, writers: 'nobody', alive: false },
}
