/** What an area's admin may decide about its incidents. */
export type AreaRules = {
  /** Seats in a room. */
  participantCap: number
  /** Work may pause: `on_hold` is in use. */
  onHold: boolean
  /** Whoever raised it verifies the fix: `resolved` is in use. */
  resolved: boolean
  /** Hours without a message after which `resolved` closes by itself; 0 is never. */
  closeResolvedHours: number
  /** Days without a message after which a hold for the technician closes by itself; 0 is never. */
  closeHeldDays: number
  /** Owners may let somebody without an account into their room, by a one-time code. */
  guests: boolean
  /** What everybody who waits is asked meanwhile, in this order. */
  questions: readonly string[]
  /** What to do when nobody is on duty: a sentence, and a number to call; empty where there is none. */
  helpText: string
  helpPhone: string
}

export const DEFAULT_AREA: AreaRules = {
  participantCap: 4,
  onHold: true,
  resolved: true,
  closeResolvedHours: 48,
  closeHeldDays: 14,
  guests: false,
  questions: [],
  helpText: '',
  helpPhone: '',
}
