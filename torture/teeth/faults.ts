import type { Fault } from './fault'
import { NOTICED_BY_INTEGRATION } from './noticed-by-integration'
import { NOTICED_BY_STORIES } from './noticed-by-stories'
import { NOTICED_BY_TORTURE } from './noticed-by-torture'

export const FAULTS: readonly Fault[] = [...NOTICED_BY_TORTURE, ...NOTICED_BY_INTEGRATION, ...NOTICED_BY_STORIES]
