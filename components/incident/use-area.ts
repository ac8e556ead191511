'use client'

import { DEFAULT_AREA, type AreaRules } from '../../lib/incident/area-rules'
import { useLive } from '../live/hooks'

/** The rules of this area; the usual ones where it is not among the person's own. */
export function useArea(areaId: string): AreaRules {
  return useLive((state) => state.areas.find(({ id }) => id === areaId)) ?? DEFAULT_AREA
}
