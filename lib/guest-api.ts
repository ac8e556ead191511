/** `POST /api/guest-codes`: invites a guest into a room, for so many hours each. */
export type MakeGuestCode = { incidentId: string; label: string; validHours: number; stayHours: number }

/** The code is in this answer and nowhere else. */
export type MadeGuestCode = { codeId: string; code: string }
