/**
 * Why a sign-in did not work. Unknown, wrong, deactivated and locked all read `invalid`, or a stranger could learn who
 * has an account; `expired` means that the form was open too long and its token must be fetched again.
 */
export const SIGN_IN_ERRORS = ['invalid', 'rate-limited', 'busy', 'expired'] as const
export type SignInError = (typeof SIGN_IN_ERRORS)[number]
