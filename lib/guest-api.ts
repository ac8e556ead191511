/**
 * `POST /api/guest-codes`: invites a guest into a room, for so many hours each. The device chooses `id` (UUIDv7), which
 * becomes the `codeId`: asking again with the same one makes nothing more, and gives the same code.
 */
export type MakeGuestCode = { id: string; incidentId: string; label: string; validHours: number; stayHours: number }

/** The code is in this answer and nowhere else. */
export type MadeGuestCode = { codeId: string; code: string }
