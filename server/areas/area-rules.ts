import { DEFAULT_AREA, type AreaRules } from '../../lib/incident/area-rules'
import { perBus } from '../per-bus'
import { services } from '../services'

/** The columns of an area that are its rules. */
export const RULE_COLUMNS = {
  ...{ participantCap: true, onHold: true, resolved: true, closeResolvedHours: true, closeHeldDays: true },
  ...{ questions: true, helpText: true, helpPhone: true, guests: true },
} as const satisfies Record<keyof AreaRules, true>

const rules = perBus((bus) => {
  const held = new Map<string, Promise<AreaRules>>()
  bus.listen('area', ({ areaId }) => held.delete(areaId))
  bus.listen('missed', () => held.clear())
  return held
})

/** The rules of this area, from memory while the area is unchanged. */
export function areaRules(areaId: string): Promise<AreaRules> {
  const held = rules()
  const known = held.get(areaId)
  if (known) return known
  const loading = load(areaId)
  held.set(areaId, loading)
  loading.catch(() => held.delete(areaId))
  return loading
}

async function load(areaId: string): Promise<AreaRules> {
  if (!areaId) return DEFAULT_AREA // An incident not made yet has no area.
  const area = await services().db.area.findUnique({ where: { id: areaId }, select: RULE_COLUMNS })
  return area ?? DEFAULT_AREA
}
