/** What people are told of, as they choose about it. */
export const NOTICE_KINDS = [
  'queue',
  'assigned',
  'accepted',
  'message',
  'resolved',
  'due',
  'unmanned',
  'hold',
  'closed',
  'people',
  'details',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Loud is a push and a sound; quiet is a line in the list of notifications. */
export type Notice = { kind: NoticeKind; loud: boolean }
