/** Why a guest is out: somebody removed him, his time is over, or he went. */
export const GUEST_ENDS = ['removed', 'expired', 'gone'] as const
export type GuestEnd = (typeof GUEST_ENDS)[number]
