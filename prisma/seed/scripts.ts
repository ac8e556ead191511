import { DRIVES } from './incidents/drives'
import { FRENCH } from './incidents/french'
import { GERMAN } from './incidents/german'
import { PUMP_204 } from './incidents/pump-204'
import { PUMPS } from './incidents/pumps'
import { SHORT } from './incidents/short'
import { WAITING } from './incidents/waiting'
import type { Script } from './script'

/** The number of the first incident, the oldest. */
export const FIRST_NUMBER = 4801

/** What happened at Northwind Water lately, the oldest first, which is the order of their numbers. */
export const SCRIPTS: readonly Script[] = [
  ...[...PUMPS, PUMP_204, ...DRIVES, ...SHORT, ...WAITING, ...FRENCH, ...GERMAN],
].sort((a, b) => b.ago - a.ago)
