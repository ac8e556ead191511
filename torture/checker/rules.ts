import { onScreens, toDevices } from './rules-of-devices'
import { inStore } from './rules-of-store'
import { toSenders } from './rules-of-senders'

/** Everything the checker looks at. Each rule has a test that shows it finding a made-up crime. */
export const RULES = [...toSenders, ...inStore, ...toDevices, ...onScreens]
export type RuleName = (typeof RULES)[number]['name']

/** Something that must not be, in words, with the room it happened in. */
export type Finding = { rule: RuleName; incidentId: string; words: string }
