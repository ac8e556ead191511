import type { Fault } from './fault'
import { NOTICED_BY_INTEGRATION } from './noticed-by-integration'
import { NOTICED_BY_TORTURE } from './noticed-by-torture'

export const FAULTS: readonly Fault[] = [...NOTICED_BY_TORTURE, ...NOTICED_BY_INTEGRATION]

/** Faults of the list that nobody can make yet, because the part of the product is not there. */
export const LATER = [
  { id: '12', name: 'an attachment without the participant check', comesWith: 'attachments' },
  { id: '13', name: 'SVG shown inline', comesWith: 'attachments' },
] as const
