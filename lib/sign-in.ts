/**
 * Why a sign-in did not work. Unknown, wrong, deactivated and locked all read `invalid`, or a stranger could learn who
 * has an account; `expired` means that the form was open too long and its token must be fetched again.
 */
export const SIGN_IN_ERRORS = ['invalid', 'rate-limited', 'busy', 'expired'] as const
export type SignInError = (typeof SIGN_IN_ERRORS)[number]

/** Why a guest's code does not let anybody in: refusals of the room, and of the code itself (X25). */
export const GUEST_ERRORS = [
  ...['guest-code-wrong', 'guest-code-used', 'guest-code-revoked', 'guest-code-expired'],
  ...['closed-room', 'not-yet-accepted', 'room-full', 'guests-off'],
] as const
export type GuestError = (typeof GUEST_ERRORS)[number]

export function isGuestError(error: string): error is GuestError {
  return GUEST_ERRORS.some((code) => code === error)
}
