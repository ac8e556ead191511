import { CHOSEN_OUTCOMES, type Outcome } from '../../../lib/incident/status'

const KEY = 'fl-outcome'

/** The outcome chosen last on this device; solved the first time. */
export function lastOutcome(): Outcome {
  const kept = localStorage.getItem(KEY)
  return CHOSEN_OUTCOMES.find((outcome) => outcome === kept) ?? 'solved'
}

export function rememberOutcome(outcome: Outcome) {
  localStorage.setItem(KEY, outcome)
}
