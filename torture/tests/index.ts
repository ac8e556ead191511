import type { Test } from '../run'
import { nodes } from './chaos/nodes'
import { t13 } from './hardship/t13'
import { t22 } from './hardship/t22'
import { t23 } from './hardship/t23'
import { t25 } from './hardship/t25'
import { t29 } from './hardship/t29'
import { t3b } from './hardship/t3b'
import { t8 } from './races/t8'
import { t8b } from './races/t8b'
import { t9 } from './races/t9'
import { t9Expiry } from './races/t9-expiry'
import { t9Roles } from './races/t9-roles'
import { rooms } from './rooms/rooms'
import { t1ToT4 } from './t1-to-t4'

/** Everything `npm run torture` runs, in this order: of those that mostly wait, the longest first. */
export const TESTS: readonly Test[] = [
  ...[t1ToT4, nodes, ...rooms, t8, t8b, t9, t9Roles, t22],
  ...[t13, t9Expiry, t29, t25, t23, t3b],
]
